import { expect, test } from 'vitest';

import { stack } from '../../../src/shell/prompter/picture.ts';

const question = { rows: ['q1', 'q2', 'q3', 'q4'], cursor: { row: 2, column: 5 } };

test('a header stands above its question', () => {
  expect(stack(['h1', 'h2'], question, 10)).toEqual({
    rows: ['h1', 'h2', 'q1', 'q2', 'q3', 'q4'],
    cursor: { row: 4, column: 5 },
  });
});

test('a long header is shortened to what the question leaves', () => {
  expect(stack(['h1', 'h2', 'h3'], question, 6).rows).toEqual(['h1', 'h2', 'q1', 'q2', 'q3', 'q4']);
});

test('of a question that is too high the rows around the cursor are left, below the first row of the header', () => {
  expect(stack(['h1', 'h2'], question, 3)).toEqual({ rows: ['h1', 'q2', 'q3'], cursor: { row: 2, column: 5 } });
  expect(stack([], question, 2)).toEqual({ rows: ['q2', 'q3'], cursor: { row: 1, column: 5 } });
});
