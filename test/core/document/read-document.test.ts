import { describe, expect, test } from 'vitest';

import { readDocument } from '../../../src/core/document/read-document.ts';
import { LARGEST_FILE } from '../../../src/core/document/source-file.ts';
import { validateTexts } from '../../../src/core/schema/generated/validators.js';

const HEAD = 'format: firsthour/texts@1\nlanguage: en\n';

function rules(text: string): readonly string[] {
  return readDocument({ path: 'en.yaml', text }, validateTexts).findings.map((one) => one.rule);
}

function places(text: string): readonly string[] {
  const { findings } = readDocument({ path: 'en.yaml', text }, validateTexts);
  return findings.map(({ rule, line, column }) => `${line}:${column} ${rule}`);
}

describe('reading a document', () => {
  test('gives the value of a sound file', () => {
    const { document, findings } = readDocument(
      { path: 'en.yaml', text: `${HEAD}tasks: { call: Call. }\n` },
      validateTexts,
    );
    expect(findings).toEqual([]);
    expect(document?.value).toEqual({ format: 'firsthour/texts@1', language: 'en', tasks: { call: 'Call.' } });
  });

  test.each([
    ['a byte-order mark', `\ufeff${HEAD}`],
    ['carriage returns', HEAD.replaceAll('\n', '\r\n')],
    ['a document marker at the top', `---\n${HEAD}`],
    ['comments', `# first\n${HEAD}# last`],
    ['a flow map', '{ format: firsthour/texts@1, language: en }'],
    ['texts of several lines', `${HEAD}tasks:\n  call: |\n    One.\n    Two.\n`],
    ['tabs inside a text', `${HEAD}tasks: { call: "a\\tb" }`],
    ['text from right to left with its marks', `${HEAD}tasks: { call: "שלום\u200f!" }`],
    ['many pairs on one line', `${HEAD}tasks: { ${Array.from({ length: 99 }, (_, n) => `t${n}: x`).join(', ')} }`],
    ['keys that look like numbers or booleans', `${HEAD}facts: { safety: { true: yes it is, 2016: then } }`],
  ])('accepts %s', (_, text) => expect(rules(text)).toEqual([]));

  test.each([
    ['nothing', '', 'file-not-a-map'],
    ['a list', '- a\n- b\n', 'file-not-a-map'],
    ['a word', 'hello', 'file-not-a-map'],
    ['JSON that is cut off', '{ "format": ', 'yaml-syntax'],
    ['binary', '\u0000\u0001\u0002PNG', 'text-hidden-character'],
    ['a control character', `${HEAD}tasks: { call: "a\u0007b" }`, 'text-hidden-character'],
    ['an escaped control character', `${HEAD}tasks: { call: "a\\x1b[2Jb" }`, 'text-hidden-character'],
    ['a change of direction', `${HEAD}tasks: { call: "a\u202eb" }`, 'text-hidden-character'],
    ['half a surrogate pair', `${HEAD}tasks: { call: "\\ud800" }`, 'text-hidden-character'],
    ['an alias', `${HEAD}tasks: { call: *a }`, 'yaml-alias'],
    ['an anchor', `${HEAD}tasks: { call: &a x }`, 'yaml-alias'],
    ['an anchor and its alias', `${HEAD}tasks: { call: &a x, run: *a }`, 'yaml-alias'],
    ['a merge key', `${HEAD}tasks: { <<: { call: x } }`, 'key-form'],
    ['a tag', `${HEAD}tasks: { call: !!str x }`, 'yaml-tag'],
    ['a tag of its own', `${HEAD}tasks: { call: !js/function x }`, 'yaml-tag'],
    ['a directive', `%YAML 1.1\n---\n${HEAD}`, 'yaml-directive'],
    ['two documents', `${HEAD}---\n${HEAD}`, 'yaml-documents'],
    ['a key twice', `${HEAD}language: ro\n`, 'key-duplicate'],
    ['a key that is a list', `${HEAD}? [a, b]\n: c\n`, 'yaml-syntax'],
    ['the prototype', `${HEAD}tasks: { __proto__: { call: x } }`, 'key-refused'],
    ['the constructor', `${HEAD}constructor: x`, 'key-refused'],
    ['a tab that indents', `${HEAD}tasks:\n\tcall: x`, 'yaml-syntax'],
    ['deep brackets', `a: ${'['.repeat(100_000)}`, 'yaml-nesting'],
    ['deep braces', `a: ${'{a: '.repeat(60_000)}`, 'yaml-nesting'],
    ['deep dashes', '- '.repeat(100_000), 'yaml-nesting'],
    ['deep question marks', '? '.repeat(100_000), 'yaml-nesting'],
    ['deep colons', ': '.repeat(100_000), 'yaml-nesting'],
    ['a flood of commas', `a: [${','.repeat(110_000)}]`, 'yaml-flood'],
    ['a large file', `${HEAD}# ${'x'.repeat(LARGEST_FILE)}`, 'file-too-large'],
    ['a large file of few characters', `${HEAD}# ${'€'.repeat(LARGEST_FILE / 2)}`, 'file-too-large'],
  ])('refuses %s', (_, text, rule) => expect([...new Set(rules(text))]).toContain(rule));

  test('comes back from any flood of words', () => {
    const words = [
      'a: ',
      '- ',
      '? ',
      ': ',
      '[',
      '{',
      '"',
      "'",
      '&a ',
      '*a ',
      '!a ',
      '|\n',
      '\n',
      '\t',
      ',',
      '#',
      '%a\n',
      '---\n',
      '\\',
    ];
    for (const word of words) {
      for (const text of [word.repeat(3_000), `a: [${word.repeat(3_000)}]`, `${HEAD}${`${word}\n`.repeat(2_000)}`]) {
        expect(rules(text).length).toBeLessThan(10_000);
      }
    }
  });

  test('finds a duplicate among very many keys', () => {
    const keys = Array.from({ length: 8_000 }, (_, index) => `k${index}: x`);
    expect(rules(`${[...keys, 'k7: y'].join('\n')}\n`)).toEqual(['key-duplicate']);
  });

  test.each([
    ['too-large', 'file-too-large'],
    ['not-utf8', 'file-not-utf8'],
    ['unreadable', 'file-unreadable'],
  ] as const)('says of a file that is %s what is the matter', (unread, rule) => {
    const { findings } = readDocument({ path: 'en.yaml', unread, words: '' }, validateTexts);
    expect(findings.map((one) => one.rule)).toEqual([rule]);
  });
});

describe('places', () => {
  test('of an unknown key are the key, of a missing one the parent', () => {
    expect(places('format: firsthour/texts@1\nother: en\n')).toEqual(['1:1 key-missing', '2:1 key-unknown']);
  });

  test('of a wrong value are the value, and of an empty one its key', () => {
    expect(places(`${HEAD}timezone_name: [a]\ntasks:\n  call:\n`)).toEqual(['3:16 value-type', '5:3 value-type']);
  });

  test('count from the first character after a byte-order mark', () => {
    expect(places(`\ufeffformt: x\n${HEAD}`)).toEqual(['1:1 key-unknown']);
  });

  test('are right after lines that end in two characters', () => {
    expect(places(`${HEAD}tasks: { call: 3 }\n`.replaceAll('\n', '\r\n'))).toEqual(['3:16 value-type']);
  });

  test('of hidden characters are the character', () => {
    expect(places(`${HEAD}tasks: { call: "a\u0007b" }`)).toEqual(['3:18 text-hidden-character']);
  });

  test('are sorted by line, not by kind', () => {
    const text = `${HEAD}zeta: 1\ntasks: { call: 3, Run: x }\nalpha: 2\n`;
    expect(places(text)).toEqual(['3:1 key-unknown', '4:16 value-type', '4:19 key-form', '5:1 key-unknown']);
  });
});
