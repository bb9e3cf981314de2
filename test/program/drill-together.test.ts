import { expect, test } from 'vitest';

import type { Status } from '../../src/core/incident/status.ts';
import { ID, openRoom, type Room } from './attended.ts';

async function statusOf(room: Room): Promise<Status> {
  return JSON.parse((await room.run('duty-comms', 'status', ID, '--json')).out) as Status;
}

test('others take part by the id of the drill: they see its clock, write to its journal, and send to its sandbox', async () => {
  const room = openRoom();
  const walk = await room.rehearse('--speed', '10');
  const watch = room.sit('deputy-comms', ['status', ID, '--watch']);
  await watch.waitFor('EXERCISE EXERCISE');
  await watch.waitFor(/it is 03:/);
  await watch.waitFor('The technical lead reports by telephone.');
  await watch.waitFor(new RegExp(`firsthour resume ${ID}`));
  expect((await statusOf(room)).now).toMatch(/^2026-11-24T01:/);
  await room.run('duty-technical', 'set', ID, 'cause=network');
  await walk.waitUntil('the fact', () => room.entries(ID).some((entry) => entry.type === 'fact.set'));
  const sent = await room.run('deputy-comms', 'publish', ID, 'staff-brief', '--yes', '--wait', '5m');
  expect(sent.out).toMatch(/email/);
  expect(room.entries(ID).filter((entry) => entry.type === 'delivery.accepted').length).toBeGreaterThan(0);
  for (const { at } of room.entries(ID)) expect(at).toMatch(/^2026-11-24T01:/);
  expect((await room.run('duty-comms', 'verify', ID)).exit).toBe(0);
});

test('a switch of the playbook finds no live address either', async () => {
  const room = openRoom();
  await room.rehearse();
  const switched = await room.run('duty-comms', 'switch', ID, 'data-centre-loss', '--because', 'it is the data centre');
  expect(switched.exit).toBe(0);
  const sent = await room.run('duty-comms', 'publish', ID, 'staff-brief', '--yes', '--wait', '5m');
  expect(sent.exit).toBe(0);
  expect(room.entries(ID).filter((entry) => entry.type === 'delivery.accepted').length).toBeGreaterThan(0);
});

test('in a drill nothing of the environment leads outside', async () => {
  const room = openRoom();
  await room.rehearse();
  const { sandbox } = JSON.parse(room.read(`drills/${ID}/running.jsonl`).trim().split('\n')[0] ?? '{}');
  expect(sandbox).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const plan = room.read(`drills/${ID}/plan.json`);
  expect(plan).toContain('FIRSTHOUR_DRILL_URL_WEBSITE');
  expect(plan).not.toMatch(/"env":"(?!FIRSTHOUR_DRILL_)/);
});
