import { afterEach, beforeEach, expect, test } from 'vitest';

import { type DrillSetting, openDrills } from './drill-setting.ts';

const PLAYBOOK = 'playbooks/data-centre-loss/playbook.yaml';
let here: DrillSetting;

beforeEach(() => {
  here = openDrills();
  here.put(PLAYBOOK, `${here.read(PLAYBOOK)}drill_every: 30d\n`);
});
afterEach(() => here.clear());

async function rules(): Promise<readonly string[]> {
  const { out } = await here.type(['validate', '--json']);
  return (JSON.parse(out).findings as readonly { readonly rule: string }[]).map(({ rule }) => rule);
}

test('a workspace that was never drilled is told to, until it is', async () => {
  expect(await rules()).toEqual(['drill-overdue']);
  expect((await here.type(['validate', '--strict'])).exit).toBe(1);
  await here.type(['drill', 'run', 'night']);
  expect(await rules()).toEqual([]);
  expect((await here.type(['validate', '--strict'])).exit).toBe(0);
});

test('a history that tells of a drill long ago does not help', async () => {
  await here.type(['drill', 'run', 'night']);
  here.put('drills/history.jsonl', here.read('drills/history.jsonl').replace('2026-11-26T', '2026-10-26T'));
  expect((await here.type(['validate'])).out).toContain('last drilled on 2026-10-26, longer ago than drill_every');
});
