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

/** What is odd about a host: its alphabets, and the letters that do not belong. */
export type OddScripts = { readonly scripts: readonly string[]; readonly letters: readonly string[] };

/**
 * What no honest host has: several alphabets in one of its words, or a word whose letters all look Latin under a Latin
 * ending. Undefined: nothing odd.
 */
export function oddScripts(host: string): OddScripts | undefined {
  const labels = host.split('.');
  const ending = labels.at(-1) ?? '';
  for (const label of labels) {
    const scripts = scriptsIn(label);
    const mixed = scripts.length > 1 && !TOGETHER.some((allowed) => scripts.every((one) => allowed.includes(one)));
    const disguised = scripts.length === 1 && scripts[0] !== 'Latin' && LOOKALIKES.test(label);
    if (mixed || (disguised && scriptsIn(ending).includes('Latin'))) return { scripts, letters: strangers(label) };
  }
  return undefined;
}

/** The letters of a word that are not Latin, each once. */
function strangers(label: string): readonly string[] {
  return [...new Set(label)].filter((one) => /\p{L}/u.test(one) && !SCRIPTS.Latin.test(one));
}

function scriptsIn(text: string): readonly string[] {
  return Object.entries(SCRIPTS).flatMap(([name, letter]) => (letter.test(text) ? [name] : []));
}
