import { expect, test } from 'vitest';

import type { Status } from '../../src/core/incident/status.ts';
import { KEYS } from '../pty/terminal.ts';
import { type Desk, openCrisisDesk, type } from './at-terminal.ts';

const TAB = '\t';
const CTRL_X = '\u0018';
const ENTER = KEYS.enter;

async function status(desk: Desk): Promise<Status> {
  return JSON.parse((await desk.run('status', '--json')).out) as Status;
}

/** The public has heard the first statement, and the walk asks for the first task. */
async function toldDesk(): Promise<Desk> {
  const desk = await openCrisisDesk('main-datacentre', 'office-network');
  await desk.run('publish', 'staff-brief', 'holding', '--yes');
  await desk.run('retry', '--delivery', 'branch-door/ro', '--sent');
  return desk;
}

test('what was said was wrong: it is corrected where it was said, without the approvals, and staff are told', async () => {
  const desk = await toldDesk();
  const walk = desk.sit(['resume']);
  await type(walk, ['Stop all scheduled', TAB], ['What now?', 'w'], ['Which statement?', '2']);
  await type(
    walk,
    ['What was wrong, in ro?', `Ora de început.${ENTER}`],
    ['What is right, in ro?', `A început la 12:50.${ENTER}`],
    ['What was wrong, in en?', `The beginning.${ENTER}`],
    ['What is right, in en?', `The glitch began at 12:50.${ENTER}`],
    ['"glitch" hides what does not work', ''],
    ['Not ready: comms-lead must approve first.', 'x'],
    ['Why?', `nobody answers the telephone${ENTER}`],
    ['Stop all scheduled', ''],
  );
  const corrected = () => desk.sandbox.messages().filter(({ body }) => body.includes('"type":"statement.corrected"'));
  await walk.waitUntil('the corrections', () => corrected().length >= 4);
  const { statements, emergencies } = await status(desk);
  expect(statements.find(({ id }) => id === 'correction-holding')).toMatchObject({ emergency: true });
  expect(emergencies).toMatchObject([{ because: 'nobody answers the telephone' }]);
}, 120_000);

test('it works again, and has stopped again: the next thing asked is to say so', async () => {
  const desk = await toldDesk();
  await desk.run('mark', 'restored', '--confirmed-by', 'call centre, Ioana');
  await desk.run('publish', 'staff-restored', 'restored', '--yes', '--emergency', '--because', 'practice');
  const walk = desk.sit(['resume']);
  await walk.waitFor(/\? .*(What do we give back|Stop all|What caused|What are we)/);
  walk.press(TAB);
  await type(walk, ['What now?', 'r'], ['Why', `the shops report refusals${ENTER}`]);
  await walk.waitFor('What has stopped again?');
  walk.press(ENTER);
  await walk.waitFor(/\? Since when/);
  walk.press(ENTER);
  await walk.waitFor('Send it?');
  await walk.waitFor('left: say that it has stopped again');
  walk.press('s');
  await walk.waitUntil('the relapse', () =>
    desk.sandbox.messages().some(({ body }) => body.includes('"statement":"relapse"')),
  );
  const { state, reopened } = await status(desk);
  expect({ state, reopened }).toMatchObject({ state: 'open', reopened: [{ because: 'the shops report refusals' }] });
}, 120_000);

test('nothing is said for now: a decision with a clock, and the first statement is still counted', async () => {
  const desk = await openCrisisDesk();
  const walk = desk.sit(['resume']);
  await type(walk, ['? Send it?', TAB], ['What now?', 'i']);
  await type(
    walk,
    ['Do customers or the press already speak of it?', 'n'],
    ['Why?', `we are looking whether it is real${ENTER}`],
    ['Decide again in how long?', `15m${ENTER}`],
  );
  await walk.waitFor('min left: announce, or withhold again');
  const { deadlines, announcement, deliveries } = await status(desk);
  expect(announcement?.withheld).toMatchObject({ because: 'we are looking whether it is real' });
  expect(deadlines.find(({ id }) => id === 'first-statement')?.state).toBe('pending');
  expect(deliveries).toEqual([]);
}, 120_000);

test('a journalist calls: what may be said is shown, and the call back has a clock', async () => {
  const desk = await toldDesk();
  const walk = desk.sit(['resume']);
  await type(walk, ['Stop all scheduled', TAB], ['What now?', 'j']);
  await type(walk, ['Who asks what?', `The Morning Post, was it an attack?${ENTER}`]);
  await walk.waitFor('By when do you call back?');
  walk.press(`+30m${ENTER}`);
  await walk.waitFor('Stop all scheduled');
  const { deadlines } = await status(desk);
  expect(deadlines.find(({ id }) => id === 'call-back-1')?.state).toBe('pending');
}, 120_000);

test('stop is one key: what has not gone out does not, and the question stays', async () => {
  const desk = await openCrisisDesk('main-datacentre', 'office-network');
  desk.sandbox.control('outside-mail', [{ kind: 'status', status: 503, taken: false }]);
  const walk = desk.sit(['resume']);
  await type(walk, ['? Send it?', 's'], ['Stop all scheduled', ''], ['Ctrl-X stops it', CTRL_X], ['Stopped: ', '']);
  await walk.waitFor('Stop all scheduled');
  const { deliveries } = await status(desk);
  const reasons = new Set(deliveries.filter(({ state }) => state !== 'accepted').map(({ reason }) => reason));
  expect(reasons).toContain('stopped');
  expect(deliveries.filter(({ state }) => state === 'pending')).toEqual([]);
}, 120_000);
