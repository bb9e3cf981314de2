import { expect, test } from 'vitest';

import { latestDraft } from '../../../src/core/incident/approvals.ts';
import { approveStatement } from '../../../src/core/incident/decide/approve-statement.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { parseReadBack, readBackCode } from '../../../src/core/incident/read-back.ts';
import { statusOf } from '../../../src/core/incident/status.ts';
import type { Story } from './story.ts';
import { story } from './story.ts';

const BY_PHONE = { by: 'ana', for: 'dan', via: 'phone' } as const;

/** It works again, and Ana has written that. */
function restored(): Story {
  return story()
    .must((asked) => mark(asked, { mark: 'restored' }))
    .must((asked) => draftStatement(asked, 'restored', {}));
}

function codeOf(told: Story): string {
  const latest = latestDraft(told.incident(), 'restored');
  return latest ? readBackCode(latest.draft) : '';
}

function approve(told: Story, code: string | undefined, speaker: Parameters<Story['does']>[1] = BY_PHONE): string {
  return told.does((asked) => approveStatement(asked, 'restored', undefined, { code }), speaker);
}

test('a code is six characters that nobody mishears', () => {
  const codes = Array.from({ length: 500 }, (_, n) => readBackCode({ statement: `s${n}`, renditions: {} }));
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
  expect(new Set(codes).size).toBe(500);
});

test('the same text has the same code, another text another one', () => {
  const told = restored();
  const code = codeOf(told);
  told.at('10:25').must((asked) => draftStatement(asked, 'restored', {}));
  expect(codeOf(told)).toBe(code);
  told.must((asked) => draftStatement(asked, 'restored', { 'regret.en': 'We are truly sorry.' }));
  expect(codeOf(told)).not.toBe(code);
});

test('it may be typed as it was heard', () => {
  expect(parseReadBack(' k7m-2qx ')).toBe('K7M2QX');
  for (const odd of ['', 'K7M2Q', 'K7M2QXX', 'K7M2Q0', 'K7M2QI', 'K7M2Qé']) expect(parseReadBack(odd)).toBeUndefined();
});

test('what was read back is kept with the approval', () => {
  const told = restored();
  const code = codeOf(told);
  expect(statusOf(told.plan, told.incident(), told.now()).statements[0]?.read_back_code).toBe(code);
  expect(approve(told, code.toLowerCase())).toBe('statement.approved');
  const approval = { person: 'dan', entered_by: 'ana', via: 'phone', signed: false, code };
  const [status] = statusOf(told.plan, told.incident(), told.now()).statements;
  expect(status).toMatchObject({ approvals: [approval], read_back_code: null });
  expect(told.entries().at(-1)?.data).toMatchObject({ code, signed: false });
});

test('without a code it is recorded as without read-back, and counts', () => {
  const told = restored();
  expect(approve(told, undefined)).toBe('statement.approved');
  expect(latestDraft(told.incident(), 'restored')?.approvals).toMatchObject([{ code: null, signed: false }]);
  expect(told.entries().at(-1)?.data).not.toHaveProperty('code');
});

test('the code of another text is refused: they have read that', () => {
  const told = restored();
  const before = codeOf(told);
  told.must((asked) => draftStatement(asked, 'restored', { 'regret.en': 'We are truly sorry.' }));
  expect(approve(told, before)).toBe('other-text-read');
  expect(approve(told, 'nonsense')).toBe('not-a-code');
  expect(latestDraft(told.incident(), 'restored')?.approvals).toEqual([]);
});

test('who approves with their own hands reads nothing back', () => {
  const told = restored();
  expect(approve(told, codeOf(told), 'dan')).toBe('code-of-own');
});
