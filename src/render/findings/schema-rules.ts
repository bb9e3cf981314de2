import { inside, names, nearest, quoted, type Sentences, subject, word } from './wording.ts';

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'nothing',
  number: 'a number',
  object: 'keys and values',
  string: 'a text',
};

const FORMS: Readonly<Record<string, string>> = {
  address: 'an address begins with https:// and has no spaces',
  clock: 'a time is written 09:05',
  choice: 'a value is lower-case letters, digits and single dashes',
  date: 'a day is written 2027-05-01',
  duration: 'a duration is written 30m, 1h, 3d or PT1H30M, and is not zero',
  email: 'an address of e-mail has one @ and no spaces',
  fact: "a fact's name is lower-case letters, digits and single underscores, a letter first",
  header: "a header's name is lower-case letters, digits and dashes",
  host: 'a host name is written www.example.org, in lower case and without https://',
  hours: 'hours are written Mon-Fri 09:00-17:00, Sat 09:00-13:00',
  id: 'an id is lower-case letters, digits and single dashes, a letter first',
  language: 'a language is written en, ro, pt-BR',
  letter: 'it is one lower-case letter without an accent',
  pointer: 'a place in an answer is written /data/id',
  telephone: 'a telephone number is digits and spaces, with a + first perhaps, in quotes',
  tongue: 'a language is written en, ro, fr, without a country',
  variable: "an environment variable's name is letters, digits and underscores",
  version: 'a version is written 1.0.0',
};

/** What the schema of a file does not accept. */
export const SCHEMA_RULES: Sentences = {
  'key-unknown': ({ key, in: place, closest, known }) =>
    `unexpected key ${quoted(key)}${inside(place)}${closest === undefined ? `; expected ${names(known, 'or')}` : nearest(closest, known)}`,
  'key-form': ({ key, in: place, form }) =>
    `the key ${quoted(key)}${inside(place)} is not accepted: ${formWords(form)}`,
  'key-choice': ({ key, in: place, closest, allowed }) =>
    `unexpected key ${quoted(key)}${inside(place)}${closest === undefined ? `; expected ${names(allowed, 'or')}` : nearest(closest, allowed)}`,
  'value-type': (values) =>
    values.met === 'null'
      ? `${subject(values)} is empty; expected ${kinds(values.expected)}`
      : `${subject(values)} is ${kinds([word(values.met)])}; expected ${kinds(values.expected)}`,
  'value-choice': ({ key, met, closest, allowed }) =>
    `${quoted(met)} is not accepted for ${quoted(key)}${closest === undefined ? `; expected ${names(allowed, 'or')}` : nearest(closest, allowed)}`,
  'value-form': (values) => `${subject(values)} is ${quoted(values.met)}: ${formWords(values.form)}`,
  'value-empty': (values) => `${subject(values)} is empty`,
  'value-repeated': ({ key, met }) => `${quoted(met)} stands twice in ${quoted(key)}; remove one`,
  'value-small': ({ key, met, least }) => `${quoted(key)} is ${word(met)}; the least is ${word(least)}`,
  'value-in-file': ({ key }) =>
    `${quoted(key)} is written into the file; addresses and secrets are kept elsewhere: { env: NAME } or { file: PATH }`,
  'reference-form': ({ key }) => `${quoted(key)} needs one of env and file: { env: NAME } or { file: PATH }`,
};

function formWords(form: Parameters<typeof word>[0]): string {
  return FORMS[word(form)] ?? 'it is not of the form that belongs here';
}

function kinds(expected: Parameters<typeof names>[0]): string {
  const all = Array.isArray(expected) ? expected.map((kind: string) => KINDS[kind] ?? kind) : [];
  return all.join(' or ');
}
