import type { Rendition } from './draft.ts';
import { htmlOf } from './html.ts';

/** The word in each language, beside the one that everybody knows. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'EXERCISE',
  ro: 'EXERCIȚIU',
  fr: 'EXERCICE',
  de: 'ÜBUNG',
  es: 'EJERCICIO',
  it: 'ESERCITAZIONE',
  pt: 'EXERCÍCIO',
  pl: 'ĆWICZENIE',
  hu: 'GYAKORLAT',
  bg: 'УЧЕНИЕ',
};

/** What every text of a drill begins with: `EXERCISE`, and `EXERCISE / EXERCIȚIU` where another language is read. */
export function exerciseMark(language: string): string {
  const [tongue = ''] = language.split('-');
  const word = Object.hasOwn(WORDS, tongue) ? WORDS[tongue] : undefined;
  return word === undefined || word === WORDS.en ? 'EXERCISE' : `EXERCISE / ${word}`;
}

/**
 * A rendition as a drill sends it: nobody who reads any of it, however little, takes it for the real thing. The mark is not counted:
 * what is rehearsed is the text that would be sent.
 */
export function asExercise({ subject, text, html, parts }: Rendition, language: string): Rendition {
  const mark = exerciseMark(language);
  const marked = (words: string) => `${mark}: ${words}`;
  return {
    subject: marked(subject),
    text: marked(text),
    html: `${htmlOf([mark], null)}\n${html}`,
    parts: Object.fromEntries(Object.entries(parts).map(([part, words]) => [part, marked(words)])),
  };
}
