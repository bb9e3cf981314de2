/** Alphabets that hosts are written in. What is in none of them (digits, dashes) goes with all. */
const SCRIPTS = {
  Latin: /\p{sc=Latn}/u,
  Cyrillic: /\p{sc=Cyrl}/u,
  Greek: /\p{sc=Grek}/u,
  Armenian: /\p{sc=Armn}/u,
  Georgian: /\p{sc=Geor}/u,
  Cherokee: /\p{sc=Cher}/u,
  Hebrew: /\p{sc=Hebr}/u,
  Arabic: /\p{sc=Arab}/u,
  Devanagari: /\p{sc=Deva}/u,
  Thai: /\p{sc=Thai}/u,
  Chinese: /\p{sc=Han}/u,
  Hiragana: /\p{sc=Hira}/u,
  Katakana: /\p{sc=Kana}/u,
  Bopomofo: /\p{sc=Bopo}/u,
  Hangul: /\p{sc=Hang}/u,
} as const;

/** Alphabets that one word of a language may mix (UTS 39, section 5.2, "highly restrictive"). */
const TOGETHER: readonly (readonly string[])[] = [
  ['Latin', 'Chinese', 'Hiragana', 'Katakana'],
  ['Latin', 'Chinese', 'Bopomofo'],
  ['Latin', 'Chinese', 'Hangul'],
];

/** Small letters of other alphabets that look like Latin ones (Unicode's confusables.txt). */
const LOOKALIKES = /^[аᴀсԁеһіјӏорԛѕԝхуүьαινορτυχκօոսցհ0-9-]+$/u;

/**
 * The alphabets of a host that no honest one has: several in one of its words, or one whose letters all look Latin under a
 * Latin ending. Empty: nothing odd.
 */
export function oddScripts(host: string): readonly string[] {
  const labels = host.split('.');
  const ending = labels.at(-1) ?? '';
  for (const label of labels) {
    const found = scriptsIn(label);
    const mixed = found.length > 1 && !TOGETHER.some((allowed) => found.every((one) => allowed.includes(one)));
    const disguised = found.length === 1 && found[0] !== 'Latin' && LOOKALIKES.test(label);
    if (mixed || (disguised && scriptsIn(ending).includes('Latin'))) return found;
  }
  return [];
}

function scriptsIn(text: string): readonly string[] {
  return Object.entries(SCRIPTS).flatMap(([name, letter]) => (letter.test(text) ? [name] : []));
}
