import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { KEYS, openTerminal, type Terminal } from '../pty/terminal.ts';
import { type } from './at-terminal.ts';
import { PROGRAM } from './firsthour.ts';

let folder: string;
let visit: Terminal;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firsthour-visit-'));
  const env = { HOME: join(folder, 'home'), TMPDIR: folder };
  visit = openTerminal(process.execPath, [PROGRAM, 'demo'], { env, cwd: folder, rows: 40 });
});

afterEach(() => {
  visit.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const TO_THE_FIRST_WORD = [
  ['What do customers see not working?', `1234${KEYS.enter}`],
  ['Since when?', `13:00${KEYS.enter}`],
  ['Send it?', 's'],
] as const;

test('a visitor walks the example, leaves with Ctrl-C, and sees what the real bank said; nothing stays behind', async () => {
  await visit.waitFor(/What customers would see:\s+http:\/\/127\.0\.0\.1:\d+/);
  await type(visit, ...TO_THE_FIRST_WORD, ['Stop all scheduled', 'l']);
  await visit.waitFor(/Accepted +staff-brief/);
  await type(visit, ['Put the outage', KEYS.ctrlC]);
  expect((await visit.ended).code).toBe(0);
  const text = visit.lines().join('\n');
  expect(text).toContain('First word to customers: minute 10 here, minute 120 to 180 in reality.');
  expect(text).not.toContain('firsthour resume');
  expect(readdirSync(folder)).toEqual([]);
});

test('leaving by the menu ends a visit as well', async () => {
  await type(visit, ...TO_THE_FIRST_WORD);
  await visit.waitFor(/Accepted +staff-brief.*holding: social/);
  await type(visit, ['Stop all scheduled', 'm'], ['What now?', 'l']);
  expect((await visit.ended).code).toBe(0);
  expect(visit.lines().join('\n')).toContain('In reality, on 2016-09-10');
  expect(readdirSync(folder)).toEqual([]);
});
