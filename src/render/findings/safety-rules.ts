import { type Sentences, word } from './wording.ts';

const CONTACTS: Readonly<Record<string, string>> = { email: 'an address of e-mail', telephone: 'a telephone number' };

/** What must not stand in a file that many can read. */
export const SAFETY_RULES: Sentences = {
  'secret-in-file': ({ what }) =>
    `here is ${word(what)}; everybody who reads the file has it: make a new one, keep it elsewhere ({ env: NAME } or { file: PATH }), and take this one out of use`,
  'personal-data': ({ kind }) =>
    `here is ${kind === 'card' ? 'a card number' : 'an account number (IBAN)'} with a sound checksum; take it out: no text needs it`,
  'contact-in-text': ({ kind }) =>
    `here is ${CONTACTS[word(kind)] ?? 'a contact'}; write {$contact}, and put it among the contacts of firsthour.yaml, which are left out when they are lost`,
};
