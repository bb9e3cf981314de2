/** What a text may claim only with something behind it. */
export type Claim = 'all-told' | 'safe';

type Words = Readonly<Record<Claim, RegExp>>;

/** Words that make a claim, by language; diacritics are taken off before. */
const WORDS: Readonly<Record<string, Words>> = {
  en: {
    'all-told':
      /\b(?:all|every)(?: of)?(?: our| the| affected)* (?:customers?|clients?) (?:(?:has|have) been|(?:was|were)) (?:told|informed|notified)\b/,
    safe: /\b(?:money|savings|deposits|funds|accounts?|data)\b[^.!?]{0,40}\b(?:is|are|remains?)\b[^.!?]{0,20}\b(?:safe|secure)\b/,
  },
  ro: {
    'all-told': /\btoti clientii(?: nostri| afectati)* au fost (?:informati|anuntati|instiintati)\b/,
    safe: /\b(?:banii|economiile|depozitele|fondurile|conturile|datele)\b[^.!?]{0,60}\bin siguranta\b/,
  },
  fr: {
    'all-told': /\btous (?:nos|les) clients(?: concernes)? (?:ont ete|sont) (?:informes|prevenus|avertis)\b/,
    safe: /\b(?:argent|epargne|depots|fonds|comptes?|donnees)\b[^.!?]{0,60}\ben (?:toute )?securite\b/,
  },
};

/** The claims that a text makes; none in a language whose words are not known here. */
export function claimsOf(text: string, language: string): readonly Claim[] {
  const words = Object.hasOwn(WORDS, language) ? WORDS[language] : undefined;
  if (!words) return [];
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '');
  return (Object.keys(words) as Claim[]).filter((claim) => words[claim].test(plain));
}
