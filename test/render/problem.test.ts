import { expect, test } from 'vitest';

import { createPaint } from '../../src/render/paint.ts';
import { problemJson, problemText } from '../../src/render/problem.ts';

const plain = createPaint(false);

test('a problem is what happened, and below it what to do', () => {
  const problem = {
    kind: 'refused',
    code: 'no-draft',
    message: 'update has not been written yet.',
    hint: 'firsthour draft update',
  } as const;
  expect(problemText(problem, plain, 80)).toBe('update has not been written yet.\nfirsthour draft update');
  expect(JSON.parse(problemJson(problem))).toEqual({ error: problem });
});

test('a problem without a hint is one line', () => {
  const problem = { kind: 'cancelled', code: 'cancelled', message: 'Left.', hint: '' } as const;
  expect(problemText(problem, plain, 80)).toBe('Left.');
});

test('a bug says whose it is, shows the stack and where to report it', () => {
  const problem = {
    kind: 'bug',
    code: 'bug',
    message: 'TypeError: x\u001b[2J\n    at run (file.ts:1:2)',
    hint: '',
  } as const;
  expect(problemText(problem, plain, 80)).toBe(
    [
      'This is a bug of ours, and nothing that you did wrong.',
      '  TypeError: x',
      '  at run (file.ts:1:2)',
      'What was recorded before is kept: firsthour verify checks it. Please report the',
      'lines above to the maintainers of firsthour.',
    ].join('\n'),
  );
  const { error } = JSON.parse(problemJson(problem)) as { error: Record<string, string> };
  expect(error).toMatchObject({ kind: 'bug', code: 'bug', stack: problem.message });
  expect(error.message).toBe('This is a bug of ours, and nothing that you did wrong. TypeError: x');
});
