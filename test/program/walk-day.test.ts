import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import type { Status } from '../../src/core/incident/status.ts';
import { KEYS } from '../pty/terminal.ts';
import { openCrisisDesk, type } from './at-terminal.ts';

const BY_PHONE = ['How did they tell you?', 'p'] as const;
/** Nobody read the code of the text back. */
const READ_BACK = ['read back?', KEYS.enter] as const;

test('a whole incident at a terminal: confirmed, classified, filed, approved by telephone, apologised for and closed', async () => {
  const desk = await openCrisisDesk('main-datacentre', 'office-network');
  const walk = desk.sit(['resume']);
  await type(
    walk,
    ['Send it?', 's'],
    ['Stop all scheduled', 'd'],
    ['Put the outage', 'd'],
    ['Pin the statement', 'd'],
    ['Who is affected?', '1'],
    ['What are we doing?', KEYS.enter],
    ['What caused it?', '2'],
    ['When do we expect', `+2h${KEYS.enter}`],
    ['? cause: a fault in our fire-protection system', '2'],
    BY_PHONE,
    ['? eta: ', '1'],
    ['What can customers do meanwhile?', KEYS.enter],
    ['Is it a major incident?', 'y'],
    ['Who as risk has decided it?', '1'],
    BY_PHONE,
    ['When?', KEYS.enter],
    ['File the first notice', 'y'],
    ['Who as risk has decided it?', '1'],
    BY_PHONE,
    ["The authority's reference", `BNR-1${KEYS.enter}`],
    ['Have we checked', '3'],
    ['Does it work again?', 'y'],
    ['When?', KEYS.enter],
    ['Who on the phones', 'n'],
    ['Not ready: comms-lead', 'a'],
    ['Who has said yes?', '1'],
    BY_PHONE,
    READ_BACK,
    ['Send it?', 's'],
    ['What do we give back?', KEYS.enter],
    ['What are we doing so that', KEYS.enter],
    ['Not ready: comms-lead, legal, finance', 'a'],
    ['Deputy for finance and risk, as finance', '5'],
    BY_PHONE,
    READ_BACK,
    ['Not ready: comms-lead, legal must', 'a'],
    ['Outside counsel, as legal', '3'],
    BY_PHONE,
    READ_BACK,
    ['Not ready: comms-lead must', 'a'],
    ['Deputy for communications, as comms-lead', '1'],
    BY_PHONE,
    READ_BACK,
    ['Send it?', 's'],
    ['What now?', 'd'],
    ['Which delivery?', '1'],
    ['Is it out? branch-door/ro apology', 'y'],
    ['Who did it?', KEYS.enter],
    ['When?', KEYS.enter],
    ['Where can it be seen?', KEYS.enter],
    ['What now?', 'c'],
    ["Promised and not done: pay back: Fees of other banks' machines", 'o'],
    ['Who keeps it?', '4'],
    ['What now?', 'w'],
    ['Why?', `no complaint for an hour${KEYS.enter}`],
  );
  expect((await walk.ended).code).toBe(0);
  expect(walk.lines().join('\n')).toContain('The incident is over.');
  const [incident = ''] = readdirSync(join(desk.setting.cwd, 'incidents'));
  const status = JSON.parse((await desk.run('status', incident, '--json')).out) as Status;
  expect(status.state).toBe('closed');
  expect(status.statements.find(({ id }) => id === 'apology')?.approvals).toMatchObject([
    { role: 'finance', person: 'deputy-finance', via: 'phone', signed: false },
    { role: 'legal', person: 'deputy-legal', via: 'phone', signed: false },
    { role: 'comms-lead', person: 'deputy-comms', via: 'phone', signed: false },
  ]);
  expect(status.deliveries.filter(({ state }) => state === 'pending' || state === 'unknown')).toEqual([]);
});

test('an emergency release goes out without the approvals, with its reason', async () => {
  const desk = await openCrisisDesk();
  const walk = desk.sit(['resume']);
  await type(
    walk,
    ['Send it?', 'e'],
    ['Which statement?', KEYS.enter],
    ['Which part?', '2'],
    ['The new text', `, deocamdată${KEYS.enter}`],
    ['deocamdată', KEYS.enter],
    ['Not ready: comms-lead', 'x'],
    ['Why?', `nobody answers${KEYS.enter}`],
    [/Accepted/.source, 'd'],
  );
  await walk.waitFor('Put the outage');
  const { out } = await desk.run('log');
  expect(out).toMatch(/nobody answers/);
  const said = desk.sandbox
    .messages()
    .find(({ channel, body }) => channel === 'website' && body.includes('deocamdată'));
  expect(said?.outcome).toBe('accepted');
});
