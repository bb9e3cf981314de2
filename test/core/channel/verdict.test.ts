import { expect, test } from 'vitest';

import type { Answer } from '../../../src/core/channel/answer.ts';
import { judge } from '../../../src/core/channel/verdict.ts';
import { NOW } from './samples.ts';

function answer(status: number, text = '', headers = {}): Answer {
  return { kind: 'answer', status, headers, text };
}

/** The table of answers, said once more and otherwise: by what each single status must mean. */
function expected(status: number): readonly [string, string | null] {
  if (status >= 200 && status < 300) return ['accepted', null];
  if (status === 408 || status === 425) return ['not-taken', 'not-taken'];
  if (status === 429) return ['not-taken', 'rate-limited'];
  if (status >= 300 && status < 400) return ['refused', 'redirected'];
  if (status >= 400 && status < 500) return ['refused', 'refused'];
  return ['maybe', 'server-error'];
}

test('every status means what the table of answers says', () => {
  for (let status = 100; status <= 999; status += 1) {
    const { means, reason } = judge(answer(status), NOW, []);
    expect([status, means, reason]).toEqual([status, ...expected(status)]);
  }
});

test.each([
  [{ kind: 'not-sent', code: 'ENOTFOUND', words: 'no such name' }, 'not-sent', 'not-reached'],
  [{ kind: 'not-sent', code: 'timeout', words: 'timeout' }, 'not-sent', 'not-reached'],
  [{ kind: 'maybe-sent', code: 'timeout', words: '' }, 'maybe', 'no-answer'],
  [{ kind: 'maybe-sent', code: 'reset', words: '' }, 'maybe', 'no-answer'],
  [{ kind: 'maybe-sent', code: 'aborted', words: '' }, 'maybe', 'no-answer'],
] as const)('%j means %s', (failure, means, reason) => {
  expect(judge(failure, NOW, [])).toMatchObject({ means, reason, status: null, told: null });
});

test("the platform's own words come cleaned, without secrets", () => {
  const { words } = judge(answer(403, 'no \u001b[31mentry\u001b[0m\u0007 for s3cret\r\nbye'), NOW, ['s3cret']);
  expect(words).toBe('no entry for … bye');
});

test('a wait that the platform asks for is obeyed', () => {
  const told = (status: number, headers: object) => judge(answer(status, '', headers), NOW, []).told;
  expect(told(429, { 'retry-after': '7' })).toBe(7_000);
  expect(told(503, { 'retry-after': '7' })).toBe(7_000);
  expect(told(429, { 'x-rate-limit-reset': '90' })).toBe(90_000);
  expect(told(429, { 'retry-after': '7', 'x-rate-limit-reset': '90' })).toBe(7_000);
  expect(told(503, { 'x-rate-limit-reset': '90' })).toBeNull();
  expect(told(429, {})).toBeNull();
});
