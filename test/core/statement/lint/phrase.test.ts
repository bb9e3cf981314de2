import { describe, expect, test } from 'vitest';

import { fold } from '../../../../src/core/statement/lint/fold.ts';
import { type PhraseFault, parsePhrase } from '../../../../src/core/statement/lint/phrase.ts';
import { topicOf } from '../../../../src/core/statement/lint/topic.ts';

const LISTS: Readonly<Record<string, string>> = { service: '(?:card[a-z0-9]*|app)' };
const list = (name: string): string | PhraseFault => LISTS[name] ?? { fault: 'list-unknown', word: name };

function found(phrase: string, text: string): boolean {
  const patterns = parsePhrase(phrase, { list, spellings: {} });
  if ('fault' in patterns) throw new Error(patterns.fault);
  return patterns.every((one) => topicOf({ phrases: [[one]], unless: [] }).has(fold(text).text));
}

describe('a phrase', () => {
  test.each([
    ['désolé', 'DESOLE !', true],
    ['sorry', 'sorrycard', false],
    ['delay*', 'Delays', true],
    ['*störung', 'Systemstörung', true],
    ['*störung', 'Systemstörungen', false],
    ['*störung*', 'die Systemstörungen', true],
    ['we * sorry', 'we are sorry', true],
    ['we * sorry', 'we sorry', false],
    ['client(ul|ii)', 'clienții noștri', true],
    ['(a|b c) d', 'b c d', true],
    ['(a|b c) d', 'b d', false],
    ['[very] sorry', 'sorry', true],
    ['are [very] sorry', 'are very sorry', true],
    ['are [very] sorry', 'are sorry', true],
    ['are [very] sorry', 'are sosorry', false],
    ['bug[s]', 'Bugs', true],
    ['sorry ... if', 'sorry, dear customers of ours, if you', true],
    ['sorry ... if', 'sorry one two three four five six seven if', false],
    ['news ... by', 'news on https://www.example.com/a/b/c-d-e?f=g by', true],
    ['card & down', 'down is the card', true],
    ['card & down', 'the card', false],
    ['<service> down', 'cards: down', true],
    ["we can't", 'we cant', true],
    ["we can't", 'we can’t', true],
    ['third-party', 'third party', true],
    ['e-mail', 'email', true],
    ['a.m', '9 a.m.', true],
    ['a.m', '9 axm', false],
  ])('%s in "%s": %s', (phrase, text, there) => {
    expect(found(phrase, text)).toBe(there);
  });

  test.each([
    ['(a', 'bracket'],
    ['a)', 'bracket'],
    ['[a|b', 'bracket'],
    ['a | b', 'bracket'],
    ['', 'empty'],
    ['a &', 'empty'],
    ['<nothing>', 'list-unknown'],
  ])('%s cannot be read: %s', (phrase, fault) => {
    expect(parsePhrase(phrase, { list, spellings: {} })).toMatchObject({ fault });
  });
});
