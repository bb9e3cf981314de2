import { expect, test } from 'vitest';

import { readHistory } from '../../src/core/drill/history/record.ts';
import { KEYS } from '../pty/terminal.ts';
import { type } from './at-terminal.ts';
import { ID, openRoom } from './attended.ts';

test('people walk a drill: what happens stands above the question, and the wash-up and the score are kept', async () => {
  const room = openRoom();
  const walk = await room.rehearse('--speed', '2');
  await walk.waitFor('The technical lead reports by telephone.');
  await walk.waitFor(/confirms:\s+cause: a network failure; safety: yes/);
  await type(walk, ['Send it?', 's'], ['Stop all scheduled', '']);
  const accepted = () => room.entries(ID).filter((entry) => entry.type === 'delivery.accepted');
  await walk.waitUntil('staff by mail, customers by mail and website', () => accepted().length >= 9);
  await type(
    walk,
    ['Stop all scheduled', 'm'],
    ['What now?', 'l'],
    ['They are retried only while this program', '2'],
    ['What went well?', `The first word.${KEYS.enter}`],
    ['What went wrong, or took too long?', KEYS.enter],
    ['What do we change, who does it, and by when?', `A list, Ana, Friday.${KEYS.enter}`],
  );
  const { code } = await walk.ended;
  const page = walk.lines().join('\n');
  expect(page).toMatch(/First word customers\/en: by minute \d+; minute 5/);
  expect(page).not.toContain('What the operator did');
  const [record] = readHistory(room.read('drills/history.jsonl'));
  expect(record).toMatchObject({ drill: ID, scenario: 'generic-outage/cards', mark: 100 });
  expect(code).toBe(record?.passed ? 0 : 1);
  expect(room.notes()).toEqual([
    expect.stringContaining('The technical lead reports by telephone.'),
    'Wash-up. What went well? The first word.',
    'Wash-up. What do we change, who does it, and by when? A list, Ana, Friday.',
  ]);
  const report = await room.run('duty-comms', 'report', ID);
  expect(report.out).toContain('A list, Ana, Friday.');
});

test('an attended drill is judged by what its channels did, and never is the open incident', async () => {
  const room = openRoom();
  const walk = await room.rehearse();
  expect((await room.run('duty-comms', 'status')).out).toContain('No incident is open.');
  const started = await room.run('duty-comms', 'start', 'generic-outage', '--set', 'services=cards', '--no-walk');
  expect(started.exit).toBe(0);
  expect((await room.run('duty-comms', 'status', '--json')).out).toContain('"mode": "live"');
  await type(walk, ['Send it?', 's'], ['Stop all scheduled', 'm']);
  await walk.waitFor(/Retrying +holding: social/);
  const bodies = room
    .entries(ID)
    .flatMap((entry) => (entry.type === 'statement.published' ? entry.data.deliveries.map(({ body }) => body) : []));
  expect(bodies.length).toBeGreaterThan(3);
  for (const body of bodies) expect(body).toMatch(/"status":"Exercise"/);
});

test('Ctrl-C aborts a drill: it has no score, and is in no history', async () => {
  const room = openRoom();
  const walk = await room.rehearse();
  walk.press(KEYS.ctrlC);
  expect((await walk.ended).code).toBe(130);
  expect(walk.lines().join('\n')).toContain('The drill was aborted: it has no score.');
  expect(() => room.read('drills/history.jsonl')).toThrow();
  expect(room.drills()).toEqual([ID]);
});

test.each([
  ['without a terminal', ['--attended'], 'needs a terminal'],
  ['with a form of output', ['--attended', '--json'], '--attended and --json'],
  ['at a speed without people', ['--speed', '4'], 'needs --attended'],
])('%s it is wrong use', async (_, flags, said) => {
  const room = openRoom();
  const ran = await room.run('duty-comms', 'drill', 'run', 'cards', ...flags);
  expect(ran.exit).toBe(2);
  expect(ran.err + ran.out).toContain(said);
});

test('a speed that is none is said at once', async () => {
  const room = openRoom();
  const walk = room.sit('duty-comms', ['drill', 'run', 'cards', '--attended', '--speed', '0']);
  await walk.waitFor('"0" is no speed for a drill.');
  expect((await walk.ended).code).toBe(2);
});
