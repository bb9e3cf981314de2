import { expect, test } from 'vitest';

import { KEYS } from '../pty/terminal.ts';
import { type } from './at-terminal.ts';
import { ID, openRoom } from './attended.ts';

test('what the facilitator tells stands above the question, and what was being typed stays', async () => {
  const room = openRoom();
  const walk = await room.rehearse();
  await type(walk, ['Send it?', 'm'], ['What now?', 'n'], ['What is to be written down?', 'half a sen']);
  await walk.waitFor('half a sen');
  const told = await room.run('duty-comms', 'drill', 'facilitate', '--tell', 'The mayor is on the radio.');
  expect(told.exit).toBe(0);
  expect(told.out).toMatch(/^EXERCISE/);
  await walk.waitFor(/The mayor is on the radio\.[\s\S]*half a sen/);
  walk.press(`tence${KEYS.enter}`);
  await walk.waitUntil('the note', () => room.notes().includes('half a sentence'));
  expect(room.notes()).toContain('The mayor is on the radio.');
});

test('the facilitator sees what comes and when, pauses the clock for everybody, and lets it go on', async () => {
  const room = openRoom();
  const walk = await room.rehearse('--speed', '20');
  const desk = room.sit('duty-legal', ['drill', 'facilitate']);
  await desk.waitFor(/Next\n04:50 +in 1 h \d+ min: The telephone rings\. Radio, whether money is gone\./);
  await type(desk, ['What do you do?', 'p'], ['PAUSED', '']);
  await walk.waitFor('Paused: the clock of the drill stands.');
  const clock = async () => (await room.run('duty-comms', 'drill', 'facilitate')).out.match(/it is (\d\d:\d\d)/)?.[1];
  const stood = await clock();
  expect(await clock()).toBe(stood);
  await type(desk, ['g) go on', 'g']);
  await walk.waitUntil('the clock to go on', () => !walk.screen().join('\n').includes('Paused'));
  await desk.waitUntil('a later time', () => !desk.screen().join('\n').includes(`it is ${stood}`));
  await type(desk, ['t) tell everybody', 't'], ['What happens?', `A shop puts a video online.${KEYS.enter}`]);
  await walk.waitFor('A shop puts a video online.');
});

test('the facilitator ends a drill for everybody, without a score', async () => {
  const room = openRoom();
  const walk = await room.rehearse();
  const other = room.sit('deputy-comms', ['resume', ID]);
  await other.waitFor('EXERCISE');
  const desk = room.sit('duty-legal', ['drill', 'facilitate', ID]);
  await type(desk, ['What do you do?', 'a'], ['End the drill for everybody?', '2']);
  expect((await desk.ended).code).toBe(0);
  expect((await walk.ended).code).toBe(130);
  expect(walk.lines().join('\n')).toContain('The drill was aborted: it has no score.');
  expect((await other.ended).code).toBe(0);
  expect(other.lines().join('\n')).toContain('The drill is over.');
  const after = await room.run('duty-comms', 'drill', 'facilitate');
  expect(after.exit).toBe(2);
  expect(after.err).toContain('No drill with people goes on here.');
  expect(() => room.read('drills/history.jsonl')).toThrow();
});

test('two things at once are wrong use', async () => {
  const room = openRoom();
  await room.rehearse();
  const ran = await room.run('duty-comms', 'drill', 'facilitate', '--pause', '--abort');
  expect(ran.exit).toBe(2);
  expect(ran.err).toContain('--pause and --abort');
});
