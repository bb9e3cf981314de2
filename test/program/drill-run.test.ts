import { afterEach, expect, test } from 'vitest';

import { type DrillDocument, type DrillSetting, openDrills } from './drill-setting.ts';

let here: DrillSetting;
let other: DrillSetting | undefined;

afterEach(() => {
  here.clear();
  other?.clear();
  other = undefined;
});

const SHIPPED = ['data-centre-loss/night', 'generic-outage/estimate-slips', 'generic-outage/first-time'];
const NIGHT = 'playbooks/data-centre-loss/scenarios/night.yaml';

/** Nobody speaks for an hour, and then without a word to staff. */
const TOO_LATE = `format: firsthour/scenario@1
title: Nobody speaks for an hour
begins: "2026-11-24 03:00"
lasts: 80m
as: duty-comms
opened: { at: 20m, facts: { services: [cards] } }
operator:
  - { at: 25m, run: [confirm, cause] }
  - { at: 70m, run: [publish, holding, --yes] }
pass: 80
`;

async function json(setting: DrillSetting, argv: readonly string[]): Promise<DrillDocument> {
  const ran = await setting.type([...argv, '--json']);
  return JSON.parse(ran.out || ran.err) as DrillDocument;
}

test.each(SHIPPED.flatMap((name) => ['1', '2', '3', '4'].map((seed) => [name, seed] as const)))(
  '%s passes with seed %s, and its journal and each text of it is sound',
  async (name, seed) => {
    here = openDrills();
    const drill = await json(here, ['drill', 'run', name, '--seed', seed]);
    expect(drill).toMatchObject({ scenario: name, seed: Number(seed), passed: true });
    expect((await here.type(['verify', drill.incident])).exit).toBe(0);
    const bodies = here
      .entries(drill.incident)
      .flatMap((entry) =>
        entry.type === 'statement.published' ? entry.data.deliveries.map(({ body }) => JSON.parse(body)) : [],
      );
    expect(bodies.length).toBeGreaterThan(20);
    for (const { type, data } of bodies) {
      expect(type).toMatch(/^drill\./);
      expect(data).toMatchObject({ mode: 'drill', status: 'Exercise' });
      for (const text of [data.subject, data.text, data.html, ...Object.values(data.parts)])
        expect(text).toMatch(/EXERCISE/);
    }
  },
);

test('the same seed leaves the same journal, to the byte, and another seed another one', async () => {
  here = openDrills();
  other = openDrills();
  const [mine, its, elses] = await Promise.all([
    json(here, ['drill', 'run', 'night', '--seed', '7']),
    json(other, ['drill', 'run', 'night', '--seed', '7']),
    json(other, ['drill', 'run', 'night', '--seed', '8']),
  ]);
  expect(mine).toEqual(its);
  expect(here.journal(mine.incident)).toBe(other.journal(its.incident));
  expect(other.journal(elses.incident)).not.toBe(other.journal(its.incident));
});

test('a drill that is run again is there already; a changed playbook makes it another drill', async () => {
  here = openDrills();
  await json(here, ['drill', 'run', 'night']);
  await json(here, ['drill', 'run', 'night']);
  expect(here.drills()).toHaveLength(1);
  here.put('playbooks/en.yaml', `# read again\n${here.read('playbooks/en.yaml')}`);
  await json(here, ['drill', 'run', 'night']);
  here.put(NIGHT, `${here.read(NIGHT)}# read again\n`);
  await json(here, ['drill', 'run', 'night']);
  expect(here.drills().length).toBeGreaterThan(1);
});

test('a drill that nobody speaks in fails, and says which minute went wrong', async () => {
  here = openDrills();
  here.put('playbooks/generic-outage/scenarios/too-late.yaml', TOO_LATE);
  const ran = await here.type(['drill', 'run', 'too-late']);
  expect(ran.exit).toBe(1);
  expect(ran.out).toContain('Below the mark: 100 × ');
  expect(ran.out).toContain('Minute 25 went wrong first. What did not hold: What the operator did was possible.');
  const { passed, score, checks, measures, formula } = await json(here, ['drill', 'run', 'too-late']);
  expect(passed).toBe(false);
  expect(formula).toMatch(new RegExp(`= ${score}$`));
  const wrong = Object.fromEntries(checks.filter((one) => !one.passed).map(({ id, ...rest }) => [id, rest]));
  expect(wrong['first-word/customers/ro']).toMatchObject({ expected: 60, actual: 70, minute: 60 });
  expect(wrong['first-word/staff/en']).toMatchObject({ expected: 60, actual: null, minute: 60 });
  expect(wrong['deadline/first-statement']).toMatchObject({ expected: 60, actual: 70, minute: 60 });
  expect(wrong['staff-first']).toMatchObject({ expected: 70, actual: null });
  expect(wrong.operator).toMatchObject({ actual: ['confirm cause'], minute: 25 });
  expect(measures).toMatchObject({ deadlines: { late: 1 }, emergencies: 0, corrections: 0 });
});

test('--all runs every scenario of every playbook, and one below the mark fails them', async () => {
  here = openDrills();
  expect(await here.type(['drill', 'run', '--all'])).toMatchObject({
    exit: 0,
    out: expect.stringContaining('3 drills, 0 below the mark.'),
  });
  here.put('playbooks/generic-outage/scenarios/too-late.yaml', TOO_LATE);
  const ran = await here.type(['drill', 'run', '--all']);
  expect(ran.exit).toBe(1);
  expect(ran.out).toMatch(/4 drills, 1 below the mark; generic-outage\/too-late \(\d+\)\.\n$/);
});

test('firsthour test runs every scenario too, and leaves no drill behind', async () => {
  here = openDrills();
  const fine = await here.type(['test', '--update']);
  expect(fine.exit).toBe(0);
  for (const name of SHIPPED) expect(fine.out).toMatch(new RegExp(`^passed    drill ${name}: 100 × `, 'm'));
  here.put('playbooks/generic-outage/scenarios/too-late.yaml', TOO_LATE);
  const ran = await here.type(['test', 'generic-outage']);
  expect(ran.exit).toBe(1);
  expect(ran.out).toContain('below     drill generic-outage/too-late: 100 × ');
  expect(ran.out).toContain('  Deadline first-statement');
  here.put('playbooks/generic-outage/scenarios/too-late.yaml', TOO_LATE.replace('80m', '10m'));
  const broken = await here.type(['test', 'generic-outage', '--json']);
  expect(broken.exit).toBe(1);
  expect(JSON.parse(broken.out).drills.at(-1)).toMatchObject({
    scenario: 'generic-outage/too-late',
    score: null,
    passed: false,
    problems: expect.arrayContaining([expect.stringContaining('[scenario-order]')]),
  });
  expect(here.drills()).toEqual([]);
});

test('a scenario may stand anywhere, and names its playbook then', async () => {
  here = openDrills();
  here.put('elsewhere.yaml', TOO_LATE.replace('begins', 'playbook: data-centre-loss\nbegins'));
  const path = `${here.folder}/elsewhere.yaml`;
  expect(await json(here, ['drill', 'run', path])).toMatchObject({ scenario: path, passed: false });
  here.put('elsewhere.yaml', TOO_LATE.replace('as: duty-comms', 'as: nobody\nplaybook: data-centre-loss'));
  const ran = await here.type(['drill', 'run', path]);
  expect(ran.exit).toBe(1);
  expect(ran.err).toContain('unknown person "nobody"');
});

test('a name that two playbooks have needs its playbook', async () => {
  here = openDrills();
  here.put('playbooks/generic-outage/scenarios/night.yaml', TOO_LATE);
  const ran = await here.type(['drill', 'run', 'night']);
  expect(ran.exit).toBe(2);
  expect(ran.err).toContain('data-centre-loss/night or generic-outage/night');
});

test('a drill that is interrupted ends at once, and is not kept', async () => {
  here = openDrills();
  const leaving = new AbortController();
  const running = here.type(['drill', 'run', 'night'], {}, leaving.signal);
  setImmediate(() => leaving.abort());
  expect(await running).toMatchObject({ exit: 130, out: '' });
  expect(here.drills()).toEqual([]);
});

test('a drill is never the open incident, and stands in the way of none', async () => {
  here = openDrills();
  const { incident } = await json(here, ['drill', 'run', 'night']);
  expect((await here.type(['status'])).out).toContain('No incident is open.');
  const started = await here.type([
    'start',
    'generic-outage',
    '--set',
    'services=cards',
    '--no-walk',
    '--as',
    'duty-comms',
  ]);
  expect(started.exit).toBe(0);
  expect((await here.type(['status', '--json'])).out).toContain('"mode": "live"');
  expect((await here.type(['status', incident])).out).toContain('EXERCISE');
});

test.each([
  ['a scenario that is not there', ['drill', 'run', 'nigth'], 'data-centre-loss/night'],
  ['no scenario', ['drill', 'run'], 'needs a word'],
  ['a seed that is none', ['drill', 'run', 'night', '--seed', 'x'], 'is no seed'],
  ['a format that there is not', ['drill', 'run', 'night', '--format', 'sarif'], 'no format'],
  ['all and one', ['drill', 'run', 'night', '--all'], '--all'],
])('%s is wrong use', async (_, argv, said) => {
  here = openDrills();
  const ran = await here.type(argv);
  expect(ran.exit).toBe(2);
  expect(ran.err).toContain(said);
});
