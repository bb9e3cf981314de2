/**
 * Characters that do not show, or that change what is shown: controls but tab and newline, the line and paragraph
 * separators, lone surrogates, noncharacters, and whatever Unicode calls default-ignorable (bidirectional marks, overrides
 * and isolates, zero-width characters, soft hyphen, tags, fillers, variation selectors), with the annotation marks and the
 * empty Braille cell beside them. Unicode TR36, section 3; UTS 39, section 3; the Trojan Source paper (CVE-2021-42574).
 */
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u2800\ufff9-\ufffb\u{1d173}-\u{1d17a}]|\p{Default_Ignorable_Code_Point}|\p{Noncharacter_Code_Point}|\p{Surrogate}/u;

/** Where a hidden character does what it is there for: what stands before it, it, and what follows. */
const IN_PLACE: readonly RegExp[] = [
  // Joiners shape letters of these scripts (UAX 31, section 2.3; RFC 5892, appendix A).
  /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Mong}][\u200c\u200d]/gu,
  // Emoji of several: the flag of a region, a family, a profession; a number in a key. Each may say how it is drawn.
  /\u{1f3f4}[\u{e0061}-\u{e007a}\u{e0030}-\u{e0039}]+\u{e007f}/gu,
  /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|[\ufe0e\ufe0f])?(?:\u200d\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f)?)*|[0-9#*]\ufe0f\u20e3/gu,
  // Marks of direction, beside a letter that runs from right to left.
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}][^\p{L}]{0,3}[\u200e\u200f\u061c]|[\u200e\u200f\u061c][^\p{L}]{0,3}[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/gu,
  // Variants of a Chinese character (UTS 37), and of a Mongolian letter.
  /\p{sc=Han}[\u{e0100}-\u{e01ef}\ufe00-\ufe02]|\p{sc=Mong}[\u180b-\u180d\u180f]/gu,
];

/** A hidden character, and how many UTF-16 units of the text stand before it. */
export type Hidden = { readonly character: string; readonly at: number };

/** True when a text has one at all, whatever it is there for. */
export function hasHidden(text: string): boolean {
  return HIDDEN.test(text);
}

/** The first character of a text that does not show, as `U+202E`. One that a script or an emoji needs is none. */
export function hiddenIn(text: string): Hidden | undefined {
  if (!hasHidden(text)) return undefined;
  const blanked = (rest: string, needed: RegExp) => rest.replace(needed, (found) => '-'.repeat(found.length));
  const found = HIDDEN.exec(IN_PLACE.reduce(blanked, text));
  if (!found) return undefined;
  const code = found[0].codePointAt(0) ?? 0;
  return { character: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, at: found.index };
}
