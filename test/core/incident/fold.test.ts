import { expect, test } from 'vitest';

import { deadlinesOf } from '../../../src/core/incident/deadlines.ts';
import type { Entry } from '../../../src/core/incident/entry.ts';
import { evolve, fold } from '../../../src/core/incident/fold.ts';
import { heardOf } from '../../../src/core/incident/heard.ts';
import { NOTHING_YET } from '../../../src/core/incident/nothing-yet.ts';
import { statusOf } from '../../../src/core/incident/status.ts';
import { openQuestions } from '../../../src/core/incident/walk.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import { seeded } from './seeded.ts';
import { story } from './story.ts';
import { wander } from './wander.ts';

const SEEDS = Array.from({ length: 8 }, (_, index) => index + 1);

/** Nothing in it can be changed any more. */
function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

test.each(SEEDS)('entry by entry is the same as all at once (seed %i)', (seed) => {
  const entries = wander(seed).entries();
  let so = NOTHING_YET;
  for (const entry of entries) so = evolve(so, entry);
  expect(so).toEqual(fold(entries));
  const half = Math.floor(entries.length / 2);
  expect(entries.slice(half).reduce(evolve, fold(entries.slice(0, half)))).toEqual(fold(entries));
});

test.each(SEEDS)('read back from the disk it is the same (seed %i)', (seed) => {
  const entries = wander(seed).entries();
  expect(fold(JSON.parse(JSON.stringify(entries)) as readonly Entry[])).toEqual(fold(entries));
});

test.each(SEEDS)('nothing that was before is changed (seed %i)', (seed) => {
  const entries = frozen(JSON.parse(JSON.stringify(wander(seed).entries())) as readonly Entry[]);
  let so = frozen(NOTHING_YET);
  for (const entry of entries) so = frozen(evolve(so, entry));
  expect(so.seq).toBe(entries.length);
});

test.each(SEEDS)('whatever people did, everything that is shown can be shown (seed %i)', (seed) => {
  const told = wander(seed);
  const entries = told.entries();
  for (let length = 1; length <= entries.length; length += 5) {
    const incident = fold(entries.slice(0, length));
    const now = entries[length - 1]?.at ?? told.now();
    const status = statusOf(told.plan, incident, now);
    expect(status.deadlines.every(({ due_at }) => due_at === null || !Number.isNaN(Date.parse(due_at)))).toBe(true);
    expect(new Set(status.deadlines.map(({ id }) => id)).size).toBe(status.deadlines.length);
    expect(openQuestions(told.plan, incident, now)).toEqual(openQuestions(told.plan, incident, now));
    expect(heardOf(incident).every(({ minute }) => minute >= 0)).toBe(true);
  }
});

test.each(SEEDS)('in any order, and with pieces missing, it does not throw (seed %i)', (seed) => {
  const chance = seeded(seed);
  const entries = [...wander(seed).entries()];
  const mixed = entries.map((entry) => ({ entry, at: chance.below(1_000_000) })).sort((a, b) => a.at - b.at);
  const some = mixed.map(({ entry }) => entry).filter(() => chance.below(3) > 0);
  const incident = fold(some);
  expect(() =>
    statusOf(SMALL_PLAN, { ...incident, opened_at: '2016-09-10T10:20:00.000Z' }, '2016-09-10T12:00:00.000Z'),
  ).not.toThrow();
});

test('the head and the number are those of the last entry', () => {
  const told = wander(3);
  const last = told.entries().at(-1);
  expect(told.incident()).toMatchObject({ seq: last?.seq, head: last?.hash });
  expect(fold([])).toEqual(NOTHING_YET);
});

test('types that it does not know are named, and leave the rest as it is', () => {
  const told = story();
  const before = told.incident();
  const [first] = told.entries();
  const strange = { ...first, seq: 2, hash: 'f'.repeat(64), type: 'incident.rewound', data: { to: 1 } };
  const after = evolve(before, strange as unknown as Entry);
  expect(after).toEqual({ ...before, seq: 2, head: 'f'.repeat(64), unknown: ['incident.rewound'] });
  const worse = { ...strange, type: 'constructor', data: null };
  expect(evolve(after, worse as unknown as Entry).unknown).toEqual(['incident.rewound', 'constructor']);
});

test('a newer format of the journal is named, and shown as far as it goes', () => {
  const [first] = story().entries();
  const newer = { ...first, data: { ...first?.data, format: 'firsthour/journal@2' } };
  const incident = fold([newer as unknown as Entry]);
  expect(incident.unknown).toEqual(['firsthour/journal@2']);
  expect(incident.id).toBe('2016-09-10-small-outage');
});

test('names of everything there is spoil nothing', () => {
  const told = story();
  const names = JSON.parse('{"__proto__": "x", "constructor": "y"}') as Record<string, string>;
  told.write('fact.set', { facts: names });
  told.write('fact.confirmed', { facts: names, role: 'technical' });
  told.write('dependency.lost', { dependencies: ['__proto__'] });
  told.write('options.chosen', { options: ['__proto__'] });
  const { facts, lost, options } = told.incident();
  for (const record of [facts, lost, options]) expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  expect(Object.hasOwn(facts, '__proto__')).toBe(true);
  expect(deadlinesOf(told.plan, told.incident(), told.now()).length).toBeGreaterThan(0);
});
