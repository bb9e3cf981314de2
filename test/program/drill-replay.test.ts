import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { AudienceBeside } from '../../src/core/drill/replay/beside.ts';
import { type DrillSetting, openDrills } from './drill-setting.ts';
import { EXAMPLE } from './example-bank.ts';
import { SOUND } from './on-stage.ts';

const REALITY = readFileSync(join(EXAMPLE, 'reality.yaml'), 'utf8');
type Replayed = { readonly past: string; readonly audiences: readonly AudienceBeside[]; readonly assumed: unknown };

let here: DrillSetting;
afterEach(() => here.clear());

/** Minutes of an audience in the past and in the replay, by point. */
function minutes(replayed: Replayed, audience: string): Readonly<Record<string, readonly unknown[]>> {
  const points = replayed.audiences.find((one) => one.audience === audience)?.points ?? [];
  return Object.fromEntries(
    points.map(({ point, past, replay }) => [point, [past?.minute ?? null, replay?.minute ?? null]]),
  );
}

async function replay(...words: readonly string[]): Promise<Replayed> {
  const ran = await here.type(['drill', 'replay', ...words, '--json']);
  return JSON.parse(ran.out || ran.err) as Replayed;
}

describe('the Saturday of 10 September 2016', () => {
  const history = () => join(here.folder, 'reality.yaml');
  beforeEach(() => {
    here = openDrills(SOUND);
    here.put('reality.yaml', REALITY);
  });

  test('customers hear the first word after 12 minutes, where it took two to three hours', async () => {
    const replayed = await replay(history(), 'saturday');
    expect(replayed.past).toBe('2016-09-10');
    expect(minutes(replayed, 'customers')).toEqual({
      'first-word': [120, 12],
      cause: [1260, 68],
      estimate: [null, 120],
      workaround: [null, 12],
      apology: [1260, 642],
      'all-clear': [624, 612],
    });
    expect(here.drills()).toEqual([]);
  });

  test('the page names its sources, and what is not known is not called silence', async () => {
    const { exit, out } = await here.type(['drill', 'replay', history(), 'saturday']);
    expect(exit).toBe(0);
    expect(out).toContain('first word   120-180           12             108-168 earlier\ncause        1260 (about)');
    expect(out).toMatch(/^estimate {5}not known {9}120$/m);
    expect(out).toContain('Yes: customers would have heard the first word 108 to 168 minutes earlier.');
    for (const source of REALITY.matchAll(/^ +(?:note_)?source: "?(\S+)/gm)) expect(out).toContain(source[1]);
  });

  test('the scenario passes as a drill, which may be replayed by its journal', async () => {
    const ran = await here.type(['drill', 'run', 'saturday', '--json']);
    expect(JSON.parse(ran.out)).toMatchObject({ passed: true, score: 100 });
    const [drill = ''] = here.drills();
    const before = here.journal(drill);
    const replayed = await replay(drill);
    expect(replayed.assumed).toEqual({ speaks: 2, apologises: 10 });
    expect(minutes(replayed, 'customers')).toEqual({
      'first-word': [12, 12],
      cause: [68, 68],
      estimate: [120, 120],
      workaround: [12, 12],
      apology: [642, 615],
      'all-clear': [612, 607],
    });
    expect(here.journal(drill)).toBe(before);
    expect(here.drills()).toEqual([drill]);
  });

  test('a history alone does not say what was known, and one that is wrong is told where', async () => {
    const alone = await here.type(['drill', 'replay', history()]);
    expect([alone.exit, alone.err]).toEqual([2, expect.stringContaining('does not say what was known when')]);
    here.put('reality.yaml', REALITY.replace('kind: word', 'kind: words'));
    const wrong = await here.type(['drill', 'replay', history(), 'saturday']);
    expect([wrong.exit, wrong.out]).toEqual([1, '']);
    expect(wrong.err).toMatch(/reality\.yaml:\d+:\d+: error/);
  });
});

test('a live incident in which nobody has spoken is replayed, and not touched', async () => {
  here = openDrills();
  const opened = await here.type([
    'start',
    'data-centre-loss',
    '--started=-20m',
    '--set',
    'services=cards',
    '--no-walk',
    '--as',
    'duty-comms',
    '--json',
  ]);
  const { id } = JSON.parse(opened.out) as { id: string };
  const before = here.read(`incidents/${id}/journal.jsonl`);
  expect(minutes(await replay(id), 'customers')).toMatchObject({ 'first-word': [null, 22] });
  expect(here.read(`incidents/${id}/journal.jsonl`)).toBe(before);
  expect((await here.type(['drill', 'replay', 'nope'])).exit).toBe(2);
});
