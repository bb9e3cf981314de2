import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Report } from '../../src/core/report/report.ts';
import { type DrillSetting, openDrills } from './drill-setting.ts';

/** Nobody speaks for an hour, and then without a word to staff. */
const TOO_LATE = `format: firsthour/scenario@1
title: Nobody speaks for an hour
begins: "2026-11-24 03:00"
lasts: 80m
as: duty-comms
opened: { at: 20m, facts: { services: [cards] } }
operator:
  - { at: 70m, run: [publish, holding, --yes] }
pass: 80
`;

let here: DrillSetting;
let drill: string;

beforeAll(async () => {
  here = openDrills();
  here.put('playbooks/data-centre-loss/scenarios/late.yaml', TOO_LATE);
  await here.type(['drill', 'run', 'late']);
  drill = here.drills()[0] ?? '';
});
afterAll(() => here.clear());

const report = async (...more: readonly string[]) => (await here.type(['report', drill, ...more])).out;

test('the report of a drill begins with its score, what went wrong, and where to look', async () => {
  const text = await report();
  const titles = text.split('\n').filter((line) => line.startsWith('## '));
  expect(titles.slice(0, 5)).toEqual([
    expect.stringMatching(/^## Score: \d+ of 100$/),
    '## What went wrong, and when',
    '## Actions',
    '## Lines to look at, as they were on the day of the drill',
    '## What happened',
  ]);
  expect(text).toMatch(/\*\*Below the mark\*\* · \*\*100 × [\d.]+ \/ \d+ = \d+, and 80 is enough\*\*/);
  expect(text).toContain('| half | First word customers/en | by minute 60 | minute 70 | 1\\.5 of 3 |');
  expect(text).toContain('- **minute 60** · First word staff/ro: by minute 60; never');
  const line = /playbooks\/data-centre-loss\/playbook\.yaml:(\d+) · statements\.holding\*\*/.exec(text)?.[1];
  const playbook = here.read('playbooks/data-centre-loss/playbook.yaml').split('\n');
  expect(playbook[Number(line) - 1]).toBe('  holding:');
  expect(text).not.toContain('statements.staff-relapse');
});

test('it stands still: nothing in it is late by the days that have passed, and the playbook may have changed', async () => {
  const before = await report('--json');
  const playbook = here.read('playbooks/data-centre-loss/playbook.yaml');
  here.put('playbooks/data-centre-loss/playbook.yaml', 'nothing: any more\n');
  expect(await report('--json')).toBe(before);
  here.put('playbooks/data-centre-loss/playbook.yaml', playbook);
  const { now, debrief } = JSON.parse(before) as Report;
  expect(now).toBe('2026-11-24T02:20:00.000Z');
  expect(debrief).toMatchObject({ scenario: 'data-centre-loss/late', seed: 1, passed: false, gone_on: false });
});

test('actions come from notes, and leave room to write', async () => {
  expect(await report()).toContain('| What | Owner | By |\n| --- | --- | --- |\n|  |  |  |\n');
  const note = 'Action: a reminder | on the wall; duty-comms; 2026-12-10';
  await here.type(['note', '--incident', drill, '--as', 'duty-comms', note]);
  const text = await report();
  expect(text).toContain('| a reminder \\| on the wall | Communications on duty | 2026-12-10 |\n|  |  |  |\n');
  // It is the same drill all the same, which may be run again.
  await here.type(['drill', 'run', 'late']);
  expect(here.drills()).toEqual([drill]);
  expect(text).toContain('**Since then** · something was written down after the drill was judged');
});

test('in HTML the same, and a score that was lost is said to be', async () => {
  const page = await report('--format', 'html');
  expect(page).toContain('<tr class="bad"><td>half</td><td>First word customers/en</td>');
  expect(page).toContain('<td class="blank"></td>');
  expect(page.indexOf('<h2>Actions</h2>')).toBeLessThan(page.indexOf('<svg'));
  here.put(`drills/${drill}/score.json`, '{');
  expect(await report()).toContain('No score was kept of this drill');
});
