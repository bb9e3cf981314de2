import { join } from 'node:path';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { run } from '../../src/commands/drill-schedule.ts';
import { Stop } from '../../src/commands/shared/stop.ts';
import { readFolder } from '../golden/validate/read-folder.ts';
import { fakeWorld } from '../world/fake-world.ts';
import { asked, SHIPPED } from './example-world.ts';

const root = join(import.meta.dirname, '../..');
const base = Object.fromEntries(
  readFolder(join(root, 'test/golden/validate/base')).flatMap(({ path, text }) => [[path, text] as const]),
);
const CALENDAR = `drills:
  calendar:
    weekly: { scenario: outage/first-hour, cron: "0 10 * * 2" }
    sometime: { scenario: outage/rumour, cron: "0 0 * * 1", surprise: true }
`;

async function scheduled(format: string | undefined, workspace = '/srv/crisis', calendar = CALENDAR): Promise<string> {
  const sources = { ...base, 'firsthour.yaml': `${base['firsthour.yaml']}${calendar}` };
  const world = fakeWorld({ now: '2026-11-26T08:00:00.000Z', sources, workspace, shipped: SHIPPED });
  await run({ ...asked('drill schedule'), flags: format === undefined ? {} : { format } }, world);
  return world.shown().out;
}

describe('drill schedule', () => {
  test('writes a line of a crontab, whatever the folder is called', async () => {
    expect(await scheduled('cron')).toContain('\n17 * * * * cd /srv/crisis && firsthour drill due\n');
    expect(await scheduled('cron', "/srv/the bank's 100%")).toContain(
      `\n17 * * * * cd '/srv/the bank'\\''s 100\\%' && firsthour drill due\n`,
    );
  });

  test('writes the two units of systemd', async () => {
    const [service = '', timer = ''] = (await scheduled('systemd', '/srv/100%')).split('\n\n# /etc/');
    expect(service).toContain('\nWorkingDirectory=/srv/100%%\nExecStart=/usr/bin/env firsthour drill due');
    expect(timer).toContain('\nOnCalendar=*:17\nPersistent=true\n');
  });

  test('writes a workflow and a job that keep the log of the calendar from one run to the next', async () => {
    const { on, jobs } = parse(await scheduled('github'));
    expect(on.schedule).toEqual([{ cron: '17 * * * *' }]);
    const steps: readonly { uses?: string; run?: string; if?: string }[] = jobs.due.steps;
    expect(steps.map(({ uses, run: typed }) => uses ?? typed)).toEqual([
      'actions/checkout@v4',
      'actions/setup-node@v4',
      'actions/cache/restore@v4',
      'npx --yes firsthour drill due',
      'actions/cache/save@v4',
    ]);
    expect(steps.at(-1)?.if).toBe('always()');
    const { drills } = parse(await scheduled('gitlab'));
    expect(drills).toMatchObject({ resource_group: 'drills', script: ['npx --yes firsthour drill due'] });
    expect(drills.cache).toEqual({ key: 'drills', paths: ['drills/'], when: 'always' });
  });

  test('writes a year of the calendar for people, and no surprise', async () => {
    const text = await scheduled('ics');
    const starts = [...text.matchAll(/^DTSTART:(\S+)\r$/gm)].map(([, at]) => at);
    expect(starts).toHaveLength(52);
    expect(starts.slice(0, 1)).toEqual(['20261201T080000Z']);
    // In summer time the same hour is another one in UTC.
    expect(starts.filter((at) => at?.endsWith('T070000Z'))).toHaveLength(31);
    expect(text).toContain('UID:weekly-20261201T080000Z@firsthour\r\n');
    expect(text).not.toContain('rumour');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test.each([
    [undefined, CALENDAR, 'flag-missing'],
    ['xml', CALENDAR, 'format-unknown'],
    ['cron', '', 'no-drills'],
  ])('refuses the format %s with the calendar "%s": %s', async (format, calendar, code) => {
    const refused = scheduled(format, '/srv/crisis', calendar);
    await expect(refused).rejects.toBeInstanceOf(Stop);
    await expect(refused).rejects.toMatchObject({ refusal: { code } });
  });
});
