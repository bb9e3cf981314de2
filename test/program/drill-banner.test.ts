import { afterAll, beforeAll, expect, test } from 'vitest';

import { createPaint } from '../../src/render/paint.ts';
import { type DrillDocument, type DrillSetting, openDrills } from './drill-setting.ts';

let here: DrillSetting;
let drill: string;

beforeAll(async () => {
  here = openDrills();
  const ran = await here.type(['drill', 'run', 'estimate-slips', '--json']);
  drill = (JSON.parse(ran.out) as DrillDocument).incident;
  await here.type(['start', 'generic-outage', '--set', 'services=cards', '--no-walk', '--as', 'duty-comms']);
});

afterAll(() => here.clear());

const PAGES = ['status', 'log', 'handover', 'lines', 'print', 'report', 'draft'] as const;
const WORDS: Readonly<Record<string, readonly string[]>> = { draft: ['update', '--as', 'duty-comms'] };

test.each(PAGES)('%s says EXERCISE before all else in a drill, and never in a live incident', async (page) => {
  const ofDrill = await here.type([page, drill, ...(WORDS[page] ?? [])]);
  expect(ofDrill.out.split('\n').slice(0, 6).join('\n')).toContain('EXERCISE');
  const live = await here.type([page, ...(WORDS[page] ?? [])]);
  expect(live.out).not.toBe('');
  expect(live.out).not.toContain('EXERCISE');
});

test('each sheet that is printed of a drill says that nothing of it is real', async () => {
  const { out } = await here.type(['print', drill]);
  const sheets = out.split('\f');
  expect(sheets.length).toBeGreaterThan(3);
  for (const sheet of sheets) expect(sheet).toContain('EXERCISE: nothing of this is real');
});

test('what a command has recorded in a drill is said to be an exercise', async () => {
  const ran = await here.type(['note', drill, 'seen', '--as', 'duty-comms']);
  expect(ran.out).toMatch(/^EXERCISE\. Recorded: note: seen/);
});

test('a drill has another colour than all that is live', () => {
  const { drill: banner, ...others } = createPaint(true);
  for (const style of Object.values(others)) expect(style('x')).not.toContain('\u001b[43m');
  expect(banner('x')).toContain('\u001b[43m');
});
