import { closestWord } from '../../core/document/closest-word.ts';
import type { FindingValues } from '../../core/finding.ts';
import { listed } from '../layout/list.ts';
import { nearest, quoted, type Sentence, type Sentences, word } from './wording.ts';

/** Why a value cannot be, by the code of the refusal that `set` would give. */
const REFUSED: Sentences = {
  'not-a-value': ({ fact, typed, of }) =>
    `${word(fact)} cannot be ${quoted(typed)}${nearest(closestWord(word(typed), listOf(of)), of)}`,
  'not-a-time': ({ fact, typed }) => `${quoted(typed)} is no time for ${word(fact)}; write 13:05, or 2026-11-24 13:05`,
  'time-to-come': ({ fact, typed }) => `${word(fact)} cannot come after "now": ${quoted(typed)}`,
  'not-a-number': ({ fact, typed }) => `${word(fact)} is a number, and ${quoted(typed)} is none`,
  'not-a-count': ({ fact, typed }) => `${word(fact)} is a count (0, 1, 25), and ${quoted(typed)} is none`,
  'language-missing': ({ fact, languages }) =>
    `${word(fact)} is a text and needs a language: write ${listed(listOf(languages).map((language) => `${word(fact)}.${language}`))}`,
  'no-language-here': ({ fact }) => `${word(fact)} is the same in every language; write it without one`,
  'not-plain-text': ({ fact }) => `the text for ${word(fact)} has signs that no text may have: invisible ones, or a {$`,
  'set-by-mark': () => 'restored_at is not set; a text about the end takes the time of the test for it',
};

/** What is wrong with a time in a scenario. */
const DISORDER: Sentences = {
  end: ({ lasts }) =>
    `this comes after the end of the drill, which lasts ${word(lasts)}; move it, or let the drill last longer`,
  before: () => 'this comes before what stands above it; write what happens in the order in which it happens',
  between: () => 'between has its later time first; write the earlier one first',
};

/** Tests and scenarios of playbooks. */
export const TEST_RULES: Sentences = {
  'test-time': ({ met }) =>
    `${quoted(met)} is no fixed time; write a day and a time, such as "2026-11-24 03:10", so that the texts stay the same`,
  'test-value': (values) => sentenceFor(values)(values),
  'scenario-playbook': ({ name, folder }) =>
    `the scenario is for the playbook ${quoted(name)} and stands beside ${quoted(folder)}; move it, or leave playbook: out`,
  'scenario-time': ({ met }) =>
    `${quoted(met)} is no fixed time; write a day and a time, such as "2026-11-24 03:00", so that every run is the same`,
  'scenario-order': (values) => (DISORDER[word(values.what)] ?? (() => ''))(values),
  'scenario-command': ({ word: met, known }) =>
    word(met).startsWith('-')
      ? `${quoted(met)} leads out of the drill; leave it out: every command is about the drill`
      : `${quoted(met)} is nothing that an operator does in a drill${nearest(closestWord(word(met), listOf(known)), known)}`,
  'scenario-fault': ({ code, key, accepted, there }) =>
    code === 'half'
      ? `a channel and what is wrong with it belong together; beside ${word(there)} write ${there === 'fault' ? 'channel: NAME' : 'fault: { kind: … }'}`
      : code === 'unknown-key'
        ? `this kind of fault has no ${quoted(key)}; it takes ${word(accepted)}`
        : `${word(key)} has to be ${word(accepted)}`,
  'scenario-value': (values) => sentenceFor(values)(values),
};

function sentenceFor({ code, fact, typed }: FindingValues): Sentence {
  return REFUSED[word(code)] ?? (() => `${word(fact)} cannot be ${quoted(typed)}`);
}

function listOf(value: FindingValues[string] | undefined): readonly string[] {
  return typeof value === 'object' ? value : [];
}
