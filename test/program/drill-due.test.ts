import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { readHistory } from '../../src/core/drill/history/record.ts';
import { type DrillSetting, openDrills } from './drill-setting.ts';

/** It is Thursday, 26 November 2026, 10:00 in Bucharest. */
const CALENDAR = `
drills:
  calendar:
    weekly: { scenario: data-centre-loss/night, cron: "0 10 * * 2" }
    sometime: { scenario: generic-outage/estimate-slips, cron: "0 0 1 * *", surprise: true }
`;

let here: DrillSetting;

beforeEach(() => {
  here = openDrills();
  here.put('firsthour.yaml', `${here.read('firsthour.yaml')}${CALENDAR}`);
});
afterEach(() => here.clear());

describe('drill due', () => {
  test('runs what is due, once, and leaves a line in the history', async () => {
    const listed = await here.type(['drill', 'due', '--list']);
    expect(listed.out).toContain('weekly          data-centre-loss/night is due since 2026-11-24 10:00');
    expect(here.drills()).toEqual([]);
    const ran = await here.type(['drill', 'due']);
    expect(ran.out).toContain('data-centre-loss/night passed: 100 of 100');
    expect(ran.exit).toBe(0);
    const [drill] = here.drills();
    expect(here.drills()).toHaveLength(1);
    const again = await here.type(['drill', 'due']);
    expect(again).toEqual({ exit: 0, out: 'No drill is due.\n', err: '' });
    const history = readHistory(here.read('drills/history.jsonl'));
    expect(history).toMatchObject([
      {
        at: '2026-11-26T08:00:00.000Z',
        playbook: 'data-centre-loss',
        seed: 20_261_124,
        drill,
        passed: true,
        failed: [],
      },
    ]);
    expect(history[0]?.first_word.map(({ audience }) => audience)).toEqual(['customers', 'customers', 'customers']);
  });

  test('runs it once when two call at the same moment', async () => {
    const both = await Promise.all([here.type(['drill', 'due', '--json']), here.type(['drill', 'due', '--json'])]);
    const states = both.map(({ out }) => JSON.parse(out).drills[0].state);
    expect(states.toSorted()).toEqual(['ran', 'running']);
    expect(readHistory(here.read('drills/history.jsonl'))).toHaveLength(1);
  });

  test('never tells when a surprise comes: only the log of the calendar has it', async () => {
    const ran = await here.type(['drill', 'due', '--json']);
    const [line = ''] = here
      .read('drills/calendar.jsonl')
      .split('\n')
      .filter((one) => one.includes('"drawn"'));
    const { for: time } = JSON.parse(line);
    expect(time > '2026-11-26T08:00' && time < '2026-12-01').toBe(true);
    const listed = await here.type(['drill', 'due', '--list', '--json']);
    expect(ran.out + listed.out).not.toContain(time);
    expect(JSON.parse(listed.out).drills[1]).toMatchObject({ name: 'sometime', state: 'later' });
  });

  test('takes a scenario that cannot be run for a drill that failed, and goes on', async () => {
    const calendar = CALENDAR.replace(
      'weekly:',
      'gone: { scenario: data-centre-loss/gone, cron: "0 9 * * 2" }\n    weekly:',
    );
    here.put('firsthour.yaml', here.read('firsthour.yaml').replace(CALENDAR, calendar));
    const ran = await here.type(['drill', 'due', '--json']);
    expect(ran.exit).toBe(1);
    expect(JSON.parse(ran.out).drills.slice(0, 2)).toMatchObject([
      {
        name: 'gone',
        state: 'ran',
        passed: false,
        drill: null,
        told: 'There is no scenario "data-centre-loss/gone" here.',
      },
      { name: 'weekly', state: 'ran', passed: true },
    ]);
    const found = await here.type(['validate', '--json']);
    expect(found.out).toContain('unknown-scenario');
  });

  test('refuses a log that cannot be written, in a sentence', async () => {
    here.put('drills', 'a file');
    const ran = await here.type(['drill', 'due']);
    expect(ran.exit).toBe(3);
    expect(ran.err).toContain('there is a file where a folder should be');
  });
});
