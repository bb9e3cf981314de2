import { ELEMENT_WORDS } from '../element-words.ts';
import { listed } from '../layout/list.ts';
import { quoted, type Sentences, word } from './wording.ts';

const PHRASE_FAULTS: Readonly<Record<string, string>> = {
  bracket: 'a bracket is opened and not closed, or closed and not opened',
  empty: 'it has no word that must be there',
  'list-unknown': 'it names a list that the file does not have',
  'list-circle': 'it names a list that contains itself',
};

/** What weakens a statement, or is missing from it. */
export const STATEMENT_RULES: Sentences = {
  'statement-element-missing': ({ stage, elements }) =>
    `nothing says ${listed(Array.isArray(elements) ? elements.map((element: string) => ELEMENT_WORDS[element] ?? element) : [], 'or')}; a text of the stage ${word(stage)} must`,
  'statement-conditional-apology': ({ met }) =>
    `${quoted(met)} is an apology on a condition; say outright that you are sorry, and for what`,
  'statement-non-apology': ({ met }) => `${quoted(met)} stands where an apology should; name what people could not do`,
  'statement-vague-time': ({ met }) =>
    `${quoted(met)} is no time that anybody can wait for; name one, if only that of the next update`,
  'statement-hedge': ({ met }) => `${quoted(met)} leaves open whether it happens; say what does not work, and for whom`,
  'statement-passive': ({ met }) => `${quoted(met)} happens by nobody's hand; say who does it`,
  'statement-euphemism': ({ met }) => `${quoted(met)} hides what does not work; call it by its name`,
  'statement-blame-first': ({ met }) =>
    `the text begins with somebody else's fault (${quoted(met)}); begin with what customers cannot do, and name the cause later`,
  'statement-boast': ({ met }) => `${quoted(met)} praises you to people whom you have let down; leave it out`,
  'statement-jargon': ({ met }) => `${quoted(met)} is a word of the engine room; say what customers notice`,
  'statement-host-name': ({ met }) => `${quoted(met)} is the name of a machine; leave it out`,
  'statement-time-zone': ({ met }) => `${quoted(met)} is a time, and no zone is named in the whole text; name it once`,
  'statement-long-sentence': ({ words, most }) =>
    `this sentence has ${word(words)} words, and ${word(most)} are the most; make two of it`,
  'statement-reassurance': ({ met }) => `${quoted(met)} rests on nothing; say how you know it, or leave it out`,
  'lexicon-phrase': ({ phrase, fault, word: symbol }) =>
    `the phrase ${quoted(phrase)} cannot be read: ${PHRASE_FAULTS[word(fault)] ?? word(fault)} (${quoted(symbol)})`,
};
