import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

import type { Entry } from '../../src/core/incident/entry.ts';
import { dice } from '../model/dice.ts';
import { type Beginning, beginCrisis, type Crisis, quick } from './crisis.ts';
import { asked, firsthour } from './firsthour.ts';
import { killedAt } from './kill-point.ts';
import { cameFor, expectNoHaste, expectOnlyOrdered, expectVerified, ordered, statesIn } from './what-came.ts';

const PUBLISH = ['publish', 'staff-brief', 'holding', '--yes'];
const RETRY = ['retry'];

// Many programs one after the other: a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000 });

let beginning: Beginning;
let crisis: Crisis;

beforeAll(async () => {
  beginning = await beginCrisis({ 'firsthour.yaml': quick });
});

afterEach(() => crisis.clear());

afterAll(() => beginning.clear());

/** What one person types, one command after the other. */
type Lane = readonly (readonly string[])[];

const ANA: Lane = [
  ['note', 'ana 1'],
  ['set', 'cause=power'],
  PUBLISH,
  ['note', 'ana 2'],
  RETRY,
  ['set', 'cause=cooling'],
];
const BOB: Lane = [
  ['set', 'scope=some'],
  PUBLISH,
  RETRY,
  ['note', 'bob 1'],
  ['set', 'actions=testing'],
  ['note', 'bob 2'],
];
const EVA: Lane = [
  ['note', 'eva 1'],
  RETRY,
  ['note', 'eva 2'],
  RETRY,
  PUBLISH,
  ['set', 'cause=network'],
  ['note', 'eva 3'],
];

/** A command that was acknowledged (exit 0), and what it said. */
type Acknowledged = { readonly argv: readonly string[]; readonly head: string; readonly entries: readonly string[] };

/** Types a lane's commands. Nobody is refused but for the other's release, or for what the other changed under it. */
async function typed(lane: Lane): Promise<readonly Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  for (const argv of lane) {
    const { exit, json, err } = await asked<Acknowledged & { error?: { code: string } }>(argv, crisis.setting);
    if (exit === 0) acknowledged.push({ ...json, argv });
    else expect(['already-published', 'out-of-date'], `${argv.join(' ')}: ${exit} ${err}`).toContain(json.error?.code);
  }
  return acknowledged;
}

/** Each acknowledged note and fact stands in the journal, once, as the entry that was named. */
function expectKept(acknowledged: readonly Acknowledged[], entries: readonly Entry[]): void {
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  for (const { argv, head, entries: types } of acknowledged.filter(
    ({ argv: [verb] }) => verb === 'note' || verb === 'set',
  )) {
    const entry = entries.find(({ hash }) => hash === head);
    expect([entry?.type], argv.join(' ')).toEqual(types);
    expect(said(entry), argv.join(' ')).toBe(argv[1]);
  }
  const notes = entries.filter(({ type }) => type === 'note.added').map(said);
  expect(new Set(notes).size).toBe(notes.length);
}

function said(entry: Entry | undefined): string | undefined {
  if (entry?.type === 'note.added') return 'text' in entry.data ? entry.data.text : undefined;
  if (entry?.type !== 'fact.set') return undefined;
  return Object.entries(entry.data.facts)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
}

/** Looks as long as somebody works: looking never fails, and never says that something is wrong with the journal. */
async function looking(work: Promise<unknown>): Promise<number> {
  let working = true;
  let looks = 0;
  const done = () => {
    working = false;
  };
  work.then(done, done);
  while (working) {
    for (const verb of ['status', 'log', 'verify']) {
      const ran = await asked<unknown>([verb], crisis.setting);
      expect(ran.exit, `${verb}: ${ran.err}${ran.out}`).toBe(0);
      looks += 1;
    }
  }
  return looks;
}

test.each([
  ['two', [ANA, BOB]],
  ['three', [ANA, BOB, EVA]],
])(
  '%s people work on one incident at once, others look on: nothing acknowledged is lost or doubled, each delivery goes out once',
  async (_, lanes) => {
    crisis = await beginning.open();
    for (const channel of Object.keys(crisis.sandbox.channels))
      crisis.sandbox.control(channel, [{ kind: 'delay', ms: 40 }]);
    const work = Promise.all(lanes.map(typed));
    const [acknowledged, looks] = await Promise.all([work, looking(work)]);
    expect(looks).toBeGreaterThan(0);
    if (ordered(await crisis.entries()).length === 0) expect((await firsthour(PUBLISH, crisis.setting)).exit).toBe(0);

    const entries = await crisis.entries();
    expectKept(acknowledged.flat(), entries);
    // Who publishes after a fact has changed says something new: a revision of its own, and never the same one twice.
    const orders = ordered(entries);
    expect(new Set(orders.map(({ id }) => id.replace(/#.*/, ''))).size).toBe(orders.length);
    expectOnlyOrdered(crisis, orders, 'together');
    const states = statesIn(entries);
    const once = orders.map(({ id }) => [id, states[id] === 'skipped' ? 0 : 1]);
    expect(orders.map((order) => [order.id, cameFor(crisis, order).length])).toEqual(once);
    expect(Object.values(states).filter((state) => state === 'accepted').length).toBeGreaterThanOrEqual(12);
    expect(Object.values(states).filter((state) => state !== 'accepted' && state !== 'skipped')).toEqual([]);
    await expectVerified(crisis, 'together');
  },
);

test('one is killed again and again while two go on: what was acknowledged is kept, what was on its way comes again under its own id', async () => {
  crisis = await beginning.open();
  const { signal } = await killedAt({ at: 'request', nth: 5 }, PUBLISH, crisis);
  expect(signal).toBe('SIGKILL');
  const chance = dice(4);
  async function killed(): Promise<readonly string[]> {
    const kept: string[] = [];
    for (let life = 1; life <= 8; life += 1) {
      const { code } = await killedAt({ at: 'moment', ms: 60 + chance.below(300) }, ['note', `life ${life}`], crisis);
      if (code === 0) kept.push(`life ${life}`);
    }
    return kept;
  }
  const others: readonly Lane[] = [
    [['note', 'ana 1'], RETRY, ['note', 'ana 2'], RETRY, ['note', 'ana 3']],
    [RETRY, ['note', 'bob 1'], ['set', 'cause=power'], ['note', 'bob 2']],
  ];
  const [kept, ...acknowledged] = await Promise.all([killed(), ...others.map(typed)]);
  expect((await firsthour(RETRY, crisis.setting)).exit).toBe(0);

  const entries = await crisis.entries();
  expectKept(acknowledged.flat(), entries);
  expect(entries.map(said)).toEqual(expect.arrayContaining([...kept]));
  const orders = ordered(entries);
  expectOnlyOrdered(crisis, orders, 'killed');
  expectNoHaste(entries, 'killed');
  // One channel after the other, four of them: no more than four were on their way.
  expect(crisis.sandbox.messages().length).toBeGreaterThan(orders.length);
  expect(crisis.sandbox.messages().length).toBeLessThanOrEqual(orders.length + 4);
  await expectVerified(crisis, 'killed');
  expect(new Set(Object.values(statesIn(entries)))).toEqual(new Set(['accepted']));
});
