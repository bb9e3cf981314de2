import { expect, test } from 'vitest';

import { latestDraft } from '../../src/core/incident/approvals.ts';
import { approveStatement } from '../../src/core/incident/decide/approve-statement.ts';
import { draftStatement } from '../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../src/core/incident/decide/mark.ts';
import type { Plan } from '../../src/core/playbook/plan.ts';
import { draftPage } from '../../src/render/draft-page.ts';
import { createPaint } from '../../src/render/paint.ts';
import type { Story } from './story.ts';
import { EXAMPLE, tell } from './story.ts';

function page({ session, world }: Story, statement: string, plan = EXAMPLE, columns = 80): string {
  const state = latestDraft(session.incident(), statement);
  if (!state) throw new Error(`${statement} was not drafted`);
  return draftPage(plan, state, world.now(), columns, createPaint(false));
}

test('a draft shows each distinct text once, with who gets it and its length, the blank in words', async () => {
  const story = await tell();
  await story.do((asked) => draftStatement(asked, 'holding', {}));
  const text = page(story, 'holding');
  expect(text).toMatch(/^holding 1 · first statement for customers · written at 13:10 by Communications\non duty\n/);
  expect(text.match(/^holding in .*$/gm)).toEqual([
    'holding in ro to website, email, outside-mail and branch-door · 775 characters',
    'holding in en to website, email and outside-mail · 692 characters',
    'holding in ro to social · 455 of 500 characters · shortened: next_update,',
    'holding in en to social · 485 of 500 characters · shortened: next_update,',
  ]);
  expect(text).toContain('by [time of the next update].');
  expect(text).toMatch(/\n\nholding: approved with the playbook\.$/);
});

test('a text that does not fit says by how much, and that its channel gets nothing', async () => {
  const channels = { ...EXAMPLE.workspace.channels };
  if (channels.social) channels.social = { ...channels.social, limit: { unit: 'chars', max: 120 } };
  const plan: Plan = { ...EXAMPLE, workspace: { ...EXAMPLE.workspace, channels } };
  const story = await tell({}, plan);
  await story.do((asked) => draftStatement(asked, 'holding', {}));
  expect(page(story, 'holding', plan).replaceAll('\n', ' ')).toMatch(
    /holding in en to social · \d+ of 120 characters .*DOES NOT FIT, \d+ too many: this channel gets nothing/,
  );
});

test('approvals that are there and missing stand below', async () => {
  const story = await tell();
  await story.do((asked) => mark(asked, { mark: 'restored' }));
  await story.do((asked) => draftStatement(asked, 'apology', { 'regret.en': 'We are truly sorry.' }));
  await story.do((asked) => approveStatement(asked, 'apology', 'legal'), { for: 'deputy-legal', via: 'phone' });
  const text = page(story, 'apology').slice(-400);
  expect(text).toContain('Written by hand: regret.en.');
  expect(text.replaceAll('\n', ' ')).toMatch(
    /Approved by Outside counsel as legal, entered by Communications on duty, told by phone, without read-back\./,
  );
  expect(text).toMatch(/Who says yes by telephone reads back: [2-9A-HJKMNP-Z]{6}/);
  expect(text.replaceAll('\n', ' ')).toContain(
    'apology needs comms-lead (Deputy for communications) and finance (Finance and risk on duty or Deputy for finance and risk).',
  );
});
