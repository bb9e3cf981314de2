/** The locale of a language: English without a country says `10 September` and has no comma before the last `and`. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
