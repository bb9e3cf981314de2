import { Webhook } from 'standardwebhooks';
import { afterEach, expect, test } from 'vitest';

import type { Status } from '../../src/core/incident/status.ts';
import { type ExampleBank, openExampleBank } from './example-bank.ts';
import { asked, firsthour } from './firsthour.ts';

let bank: ExampleBank;

afterEach(() => bank.clear());

const OPEN = ['start', 'data-centre-loss', '--started=-20m', '--set', 'services=cards,atm,online-banking,website'];
const LOST = ['--lost', 'main-datacentre', '--lost', 'office-network'];

test('the first hour goes out once to every channel that is alive, signed, staff first; what is lost is owed', async () => {
  bank = await openExampleBank();
  const { setting, sandbox } = bank;
  const opened = await firsthour([...OPEN, ...LOST, '--no-walk'], setting);
  expect(opened.exit, opened.err).toBe(0);
  const published = await firsthour(['publish', 'staff-brief', 'holding', '--yes'], setting);
  expect(published.exit, published.err).toBe(0);

  const came = sandbox.messages();
  expect(came.map(({ outcome }) => outcome)).toEqual(came.map(() => 'accepted'));
  expect(came.map(({ channel }) => channel).sort()).toEqual([
    'outside-mail',
    'outside-mail',
    'outside-mail',
    'outside-mail',
    'social',
    'social',
  ]);
  expect(new Set(came.map(({ webhook_id }) => webhook_id)).size).toBe(6);
  for (const { channel, body, headers } of came) {
    const judge = new Webhook(sandbox.channels[channel]?.secret ?? '');
    expect(judge.verify(body, headers)).toMatchObject({ type: 'statement.published', data: { mode: 'live' } });
  }

  const { json: status } = await asked<Status>(['status'], setting);
  expect(status.deadlines.find(({ id }) => id === 'first-statement')).toMatchObject({ state: 'met' });
  expect(status.next_update_by).toMatch(/^\d{4}-.*Z$/);
  expect(status.owed).toContainEqual({ channel: 'website', language: 'ro', statement: 'holding' });
  expect(status.owed).toContainEqual({ channel: 'email', language: 'en', statement: 'holding' });
  expect(status.deliveries.filter(({ state }) => state === 'skipped').map(({ reason }) => reason)).toEqual(
    expect.arrayContaining(['dependency-lost']),
  );
});

test('what the public was told is what was approved, word for word, with one promise everywhere', async () => {
  bank = await openExampleBank();
  const { setting, sandbox } = bank;
  await firsthour([...OPEN, '--no-walk'], setting);
  await firsthour(['publish', 'holding', '--yes'], setting);
  const bodies = sandbox
    .messages()
    .map(({ body }) => JSON.parse(body) as { data: { next_update_by: string; text: string } });
  expect(new Set(bodies.map(({ data }) => data.next_update_by)).size).toBe(1);
  expect(bodies.every(({ data }) => !data.text.includes('{$'))).toBe(true);
  const verified = await asked<{ ok: boolean; entries: number }>(['verify'], setting);
  expect(verified.json).toMatchObject({ ok: true });
  expect(verified.exit).toBe(0);
});

test('the demo plays itself without a terminal, tells who heard what at which minute, and exits 0', async () => {
  bank = await openExampleBank();
  const ran = await firsthour(['demo'], { cwd: bank.setting.cwd, env: { HOME: bank.setting.env.HOME ?? '' } });
  expect(ran.exit, ran.err + ran.out.slice(-2000)).toBe(0);
  expect(ran.out).toContain('In reality, on 2016-09-10');
  expect(ran.out).toMatch(/First word to customers: minute 12 here, minute 120 to 180 in reality/);
});
