import { describe, expect, test } from 'vitest';

import { readAllowances } from '../../../src/core/allow/read-allowances.ts';
import { commentsIn } from '../../../src/core/document/yaml.ts';

function read(text: string) {
  const { allowances, findings } = readAllowances({ path: 'en.yaml', text });
  const allowed = allowances.map(({ rule, line, at }) => `${rule} ${line ?? 'file'} from ${at.line}:${at.column}`);
  const told = findings.map(
    ({ rule, line, column, values }) => `${rule} ${line}:${column} ${values.what ?? values.name}`,
  );
  return [...allowed, ...told];
}

const WHY = 'role-unheld because she starts in May';

describe('comments that allow something', () => {
  test.each([
    ['at the end of a line', `a: 1\nb: 2 # firsthour: allow ${WHY}\n`, ['role-unheld 2 from 2:6']],
    ['alone above it', `a: 1\n  # firsthour: allow ${WHY}\nb: 2\n`, ['role-unheld 3 from 2:3']],
    ['above blank lines and other comments', `# firsthour: allow ${WHY}\n\n# so\nb: 2\n`, ['role-unheld 4 from 1:1']],
    [
      'several above one line',
      `# firsthour: allow ${WHY}\n# firsthour: allow text-missing because of that\nb: 2`,
      ['role-unheld 3 from 1:1', 'text-missing 3 from 2:1'],
    ],
    ['for the file', `# firsthour: allow-in-file ${WHY}\na: 1\n`, ['role-unheld file from 1:1']],
    [
      'for the file, above the mark of a document and behind a byte-order mark',
      `\ufeff# a\n# firsthour: allow-in-file ${WHY}\n---\na: 1\n`,
      ['role-unheld file from 2:1'],
    ],
    [
      'between lines that end in two characters',
      `a: 1\r\nb: 2 # firsthour: allow ${WHY}\r\nc: 3`,
      ['role-unheld 2 from 2:6'],
    ],
    ['in brackets', `a: [\n  1, # firsthour: allow ${WHY}\n  2]`, ['role-unheld 2 from 2:6']],
    ['in capitals, without a space, with more signs', `a: 1 ##FIRSTHOUR:Allow ${WHY}`, ['role-unheld 1 from 1:6']],
    ['behind a text of several lines', `a: |\n  x\n# firsthour: allow ${WHY}\nb: 1`, ['role-unheld 4 from 3:1']],
    ['at the very end', `a: 1\n# firsthour: allow ${WHY}`, ['role-unheld 3 from 2:1']],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

  test.each([
    ['a quoted text', `a: "# firsthour: allow ${WHY}"`],
    ['a text in single quotes over two lines', `a: 'x\n  # firsthour: allow ${WHY}'`],
    ['a plain text', `a: x# firsthour: allow ${WHY}`],
    ['a text of several lines', `a: |\n  # firsthour: allow ${WHY}\n`],
    ['a folded one', `a: >-\n\n  # firsthour: allow ${WHY}\n  x\n`],
    ['a text of several lines that begins deep', `a:\n  - b: |2\n      # firsthour: allow ${WHY}\n`],
    ['a key', `"# firsthour: allow ${WHY}": 1`],
    ['another comment', `# see firsthour: allow ${WHY}`],
    ['a format', 'format: firsthour/texts@1 # the format of firsthour'],
  ])('%s is none', (_, text) => expect(read(text)).toEqual([]));

  test.each([
    ['no reason', '# firsthour: allow role-unheld', ['allow-form 1:1 reason']],
    ['an empty reason', '# firsthour: allow role-unheld because  ', ['allow-form 1:1 reason']],
    ['another word', `# firsthour: ignore ${WHY}`, ['allow-form 1:1 words']],
    ['no rule', '# firsthour: allow', ['allow-form 1:1 words']],
    ['two rules', '# firsthour: allow role-unheld, text-missing because so', ['allow-form 1:1 words']],
    ['a rule that there is not', '# firsthour: allow role-held because so', ['unknown-rule 1:1 role-held']],
    ['the whole file from its middle', `a: 1\n# firsthour: allow-in-file ${WHY}`, ['allow-form 2:1 place']],
    ['the whole file from the end of a line', `a: 1 # firsthour: allow-in-file ${WHY}`, ['allow-form 1:6 place']],
  ])('%s allows nothing, and is told', (_, text, expected) => expect(read(text)).toEqual(expected));
});

describe('comments', () => {
  test('are found in what is not YAML, at their places', () => {
    const text = 'a: [1, # one\n}} "x\n\t# two\n- ] # three\n';
    for (const { text: comment, at } of commentsIn(text)) {
      expect(text.split('\n')[at.line - 1]?.slice(at.column - 1)).toBe(comment);
    }
  });
});
