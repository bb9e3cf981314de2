import { expect, test } from 'vitest';

import { KEYS, type Terminal } from '../pty/terminal.ts';
import { openCrisisDesk, openDesk, type } from './at-terminal.ts';

/** Everything but colours and other styles: what moves the cursor and erases is needed. */
const STYLE = /\u001b\[[0-9;]*m/;

const COURSE: readonly (readonly [shows: string, keys: string])[] = [
  ['Since when?', `-20m${KEYS.enter}`],
  ['Send it?', 's'],
  ['Stop all', 'd'],
  ['Put the outage', 'd'],
  ['Pin the', 'x'],
  ['Why?', `m${KEYS.enter}`],
  ['What now?', 'b'],
  ['Pin the', 'd'],
  ['Who is affected?', 'm'],
  ['What now?', 'f'],
  ['Which fact?', 'm'],
  ['What now?', 's'],
  ['Who is affected?', '1'],
  ['What are we doing?', KEYS.enter],
];

test('at 40 columns every line fits, and the minutes that are left stand above every question', async () => {
  const walk = (await openDesk()).sit(['start'], { columns: 40, rows: 20 });
  await type(walk, ['What do customers', `12${KEYS.enter}`]);
  for (const [shows, keys] of COURSE) {
    await walk.waitFor(shows);
    expect(walk.screen().join(' '), shows).toMatch(/\b\d+ min\b/);
    walk.press(keys);
  }
  await walk.waitFor('What caused it?');
  // Nothing was left to the terminal to break: it breaks words.
  for (const line of walk.lines()) expect(line.length, line).toBeLessThanOrEqual(40);
});

test('NO_COLOR leaves no style', async () => {
  const walk = (await openDesk()).sit(['start'], { env: { NO_COLOR: '1' } });
  await type(walk, ['What do customers', `12${KEYS.enter}`], ...COURSE, ['What caused it?', KEYS.ctrlC]);
  await walk.ended;
  expect(walk.written()).not.toMatch(STYLE);
});

test('what becomes of each channel is shown while the person goes on, trouble first', async () => {
  const desk = await openCrisisDesk();
  desk.sandbox.control('website', [{ kind: 'status', status: 503, taken: false }]);
  desk.sandbox.control('email', [{ kind: 'status', status: 403, taken: false }]);
  const walk = desk.sit(['resume']);
  await type(walk, ['Send it?', 's'], ['Stop all', 'd'], ['Put the outage', 'd']);
  await walk.waitFor(/Not out +staff-brief: email \(ro, en\); holding: email \(ro, en\), refused by\n/);
  await walk.waitFor(/Retrying +holding: website \(ro, en\), error at the platform/);
  await walk.waitFor(/By hand +holding: branch-door \(ro\): m, d for the text/);
  await type(walk, ['Pin the', 'm'], ['deliveries that wait for your word', 'd'], ['Which delivery?', '1']);
  await walk.waitFor('Is it out? email/ro staff-brief');
  // The text is longer than the screen.
  expect(walk.lines().join('\n')).toContain('email/ro staff-brief, to put up or to copy:');
  desk.sandbox.control('email', []);
  await type(walk, ['Is it out? email/ro staff-brief', 'r'], ['Pin the', 'd']);
  await walk.waitFor(/Not out +staff-brief: email \(en\); holding: email \(ro, en\)/);
});

test('what somebody else does at another terminal is seen, and takes nothing away that is being typed', async () => {
  const desk = await openCrisisDesk();
  await desk.run('skip', 'halt', '--because', 'nobody there');
  await desk.run('set', 'scope=all', 'actions=repairing', 'cause=');
  const walk = desk.sit(['resume']);
  await type(walk, ['Send it?', 'l'], ['When do we expect', 'tomorrow at no']);
  await desk.run('publish', 'staff-brief', 'holding', '--yes');
  await walk.waitFor(/min left: next update/);
  await walk.waitFor(/Accepted +staff-brief/);
  await walk.waitFor('› tomorrow at no');
  await desk.run('set', 'eta=+3h');
  await walk.waitFor('Somebody else has answered this.');
  walk.press(`\u0015+1h${KEYS.enter}`);
  await walk.waitFor('nothing was written');
  const { out } = await desk.run('log');
  expect(out.match(/works again|eta/g)?.length).toBe(1);
});

test('start with an incident open offers to go on with it', async () => {
  const desk = await openCrisisDesk();
  const again = desk.sit(['start', '--lost', 'main-datacentre']);
  await type(again, ['An incident is open. Go on with it, or open another?', KEYS.enter], ['Send it?', KEYS.ctrlC]);
  await again.ended;
  expect(again.lines().join('\n')).toContain('What was typed behind start is not recorded here');
  const another = desk.sit(['start', 'data-centre-loss', '--set', 'services=atm']);
  await type(another, ['Go on with it, or open another?', 'a'], ['Since when?', KEYS.ctrlC]);
  await another.ended;
  expect(opened(another)).toMatch(/^Opened \S+-data-centre-loss-2: /);
});

function opened(walk: Terminal): string {
  return walk.lines().find((line) => line.startsWith('Opened')) ?? '';
}
