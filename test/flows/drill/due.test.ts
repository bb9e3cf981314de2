import { describe, expect, test } from 'vitest';

import type { Turn } from '../../../src/core/drill/calendar/turns.ts';
import { listDue, runDue } from '../../../src/flows/drill/due.ts';
import { workspaceWith } from '../../core/drill/calendar/workspace-with.ts';
import { fakeWorld } from '../../world/fake-world.ts';

const workspace = workspaceWith({
  calendar: {
    weekly: { scenario: 'outage/first-hour', cron: '0 10 * * 2' },
    sometime: { scenario: 'outage/rumour', cron: '0 0 * * 1', surprise: true },
  },
});
/** A Thursday: the week's surprise comes on Friday at half past nine, since 0.5 is drawn. */
const THURSDAY = '2026-11-26T08:00:00.000Z';
const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

function calendar(now = THURSDAY) {
  const world = fakeWorld({ now });
  const runs: string[] = [];
  const run = async ({ scenario }: Turn) => {
    runs.push(`${world.now()} ${scenario}`);
    return { drill: `drill-${runs.length}`, passed: true };
  };
  const due = async () => {
    const turns = await runDue(world, workspace, run);
    return turns.map(({ turn, state }) => `${turn.name} ${state}`);
  };
  return { world, runs, due };
}

describe('drills that are due', () => {
  test('run once, however often somebody asks', async () => {
    const { world, runs, due } = calendar();
    expect(await due()).toEqual(['weekly ran', 'sometime later']);
    world.clock.pass(HOUR);
    expect(await due()).toEqual(['weekly done', 'sometime later']);
    expect(runs).toEqual(['2026-11-26T08:00:00.000Z outage/first-hour']);
  });

  test('come again a week later, and a surprise at the time that was drawn', async () => {
    const { world, runs, due } = calendar();
    for (let hour = 0; hour <= 7 * 24; hour += 1) {
      await due();
      world.clock.pass(HOUR);
    }
    expect(runs).toEqual([
      '2026-11-26T08:00:00.000Z outage/first-hour',
      '2026-11-27T08:00:00.000Z outage/rumour',
      '2026-12-01T08:00:00.000Z outage/first-hour',
      '2026-12-03T07:00:00.000Z outage/rumour',
    ]);
  });

  test('are made up for once after weeks of sleep', async () => {
    const { world, runs, due } = calendar();
    await due();
    world.clock.pass(3 * WEEK);
    await due();
    expect(runs.filter((run) => run.endsWith('first-hour'))).toHaveLength(2);
  });

  test('come at their hour after the clocks went back', async () => {
    const { world, runs, due } = calendar('2026-10-20T07:00:00.000Z');
    await due();
    world.clock.pass(WEEK);
    await due();
    world.clock.pass(HOUR);
    await due();
    expect(runs.filter((run) => run.endsWith('first-hour'))).toEqual([
      '2026-10-20T07:00:00.000Z outage/first-hour',
      '2026-10-27T08:00:00.000Z outage/first-hour',
    ]);
  });

  test('run once when two ask at the same time', async () => {
    const { world, due } = calendar();
    const other = calendar();
    const shared = { ...world, id: () => 'the-other' };
    const both = await Promise.all([
      due(),
      runDue(shared, workspace, async () => ({ drill: 'theirs', passed: true })).then((turns) =>
        turns.map(({ turn, state }) => `${turn.name} ${state}`),
      ),
    ]);
    expect(both.flat().filter((line) => line === 'weekly ran')).toHaveLength(1);
    expect(other.runs).toEqual([]);
  });

  test('are due again when the run was killed', async () => {
    const { world, runs, due } = calendar();
    const killed = runDue(world, workspace, () => Promise.reject(new Error('killed')));
    await expect(killed).rejects.toThrow('killed');
    world.clock.pass(HOUR / 2);
    expect(await due()).toEqual(['weekly running', 'sometime later']);
    world.clock.pass(HOUR / 2);
    expect(await due()).toEqual(['weekly ran', 'sometime later']);
    expect(runs).toHaveLength(1);
  });
});

test('a look at the calendar runs nothing, draws nothing and tells no surprise', async () => {
  const { world } = calendar();
  const seen = await listDue(world, workspace);
  expect(seen.map(({ turn, state }) => `${turn.name} ${state}`)).toEqual(['weekly due', 'sometime later']);
  expect(await world.drillLogs.read('calendar')).toBe('');
});
