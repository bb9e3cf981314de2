import { expect, test } from 'vitest';

import { planFile } from '../../src/core/incident/journal/plan-file.ts';
import { open } from '../../src/flows/open.ts';
import { SMALL_PLAN } from '../plans/small-plan.ts';
import { fakeWorld } from '../world/fake-world.ts';

const OPENING = {
  plan: SMALL_PLAN,
  playbookDigest: 'cd'.repeat(32),
  mode: 'live',
  by: 'ana',
  typed: { services: 'cards', started_at: '-20m' },
  lost: ['site'],
} as const;

function world(now = '2016-09-10T10:20:00.000Z') {
  return fakeWorld({ now });
}

test('the first entry has the first facts, what is lost, and what it runs on', async () => {
  const here = world();
  expect(await open(here, OPENING, [])).toEqual({ id: '2016-09-10-small-outage' });
  const { entries } = await here.incidents.read('2016-09-10-small-outage');
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({
    seq: 1,
    type: 'incident.opened',
    by: { kind: 'person', id: 'ana' },
    at: '2016-09-10T10:20:00.000Z',
    data: {
      format: 'firsthour/journal@1',
      incident: '2016-09-10-small-outage',
      mode: 'live',
      playbook: { id: 'small-outage', version: '1.0.0', digest: 'cd'.repeat(32) },
      plan: planFile(SMALL_PLAN).sha256,
      facts: { services: ['cards'], started_at: '2016-09-10T10:00:00.000Z' },
      lost: ['site'],
    },
  });
});

test('the next ones of a day are numbered, and each is unique in the world', async () => {
  const here = world();
  const ids = [await open(here, OPENING, []), await open(here, OPENING, []), await open(here, OPENING, [])];
  expect(ids).toEqual(['', '-2', '-3'].map((number) => ({ id: `2016-09-10-small-outage${number}` })));
  const uids = await Promise.all(
    (await here.incidents.list()).map(async ({ id }) => {
      const [first] = (await here.incidents.read(id)).entries;
      expect(first?.data).toMatchObject({ incident: id });
      return first?.type === 'incident.opened' ? first.data.uid : '';
    }),
  );
  expect(new Set(uids).size).toBe(3);
});

test.each([
  ['2016-09-10T20:59:00.000Z', '2016-09-10-small-outage'],
  ['2016-09-10T21:00:00.000Z', '2016-09-11-small-outage'],
  ['2016-12-31T22:30:00.000Z', '2017-01-01-small-outage'],
])("at %s it is called %s: by the day of the workspace's zone", async (now, id) => {
  expect(await open(world(now), { ...OPENING, typed: {} }, [])).toEqual({ id });
});

test.each([
  [{ by: 'nobody' }, 'person-unknown'],
  [{ by: 'constructor' }, 'person-unknown'],
  [{ typed: { services: 'fax' } }, 'not-a-value'],
  [{ typed: { started_at: '+5m' } }, 'time-to-come'],
  [{ typed: { speed: 'high' } }, 'fact-unknown'],
  [{ lost: ['site', 'moon'] }, 'dependency-unknown'],
])('%j is refused: %s, and nothing is left behind', async (more, code) => {
  const here = world();
  expect(await open(here, { ...OPENING, ...more }, [])).toMatchObject({ refusal: { kind: 'usage', code } });
  expect(await here.incidents.list()).toEqual([]);
});

test('a drill is one from its first entry on', async () => {
  const here = world();
  await open(here, { ...OPENING, mode: 'drill' }, []);
  expect(await here.incidents.list()).toEqual([{ id: '2016-09-10-small-outage', mode: 'drill' }]);
  expect((await here.incidents.read('2016-09-10-small-outage')).entries[0]?.data).toMatchObject({ mode: 'drill' });
});
