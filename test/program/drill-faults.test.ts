import { afterEach, expect, test } from 'vitest';

import type { Entry, EntryType } from '../../src/core/incident/entry.ts';
import { type DrillDocument, type DrillSetting, openDrills } from './drill-setting.ts';

let here: DrillSetting;

afterEach(() => here.clear());

/** One channel misbehaves while the first word goes out. */
function scenario(fault: string, more = ''): string {
  return `format: firsthour/scenario@1
title: The website misbehaves
begins: "2026-11-24 03:00"
lasts: 30m
as: duty-comms
opened: { at: 5m, facts: { services: [cards] } }
course:
  - { at: 6m, channel: website, fault: ${fault}${more} }
operator:
  - { at: 8m, run: [publish, staff-brief, holding, --yes] }
pass: 80
`;
}

async function play(text: string): Promise<{ readonly drill: DrillDocument; readonly entries: readonly Entry[] }> {
  here = openDrills();
  here.put('playbooks/generic-outage/scenarios/fault.yaml', text);
  const ran = await here.type(['drill', 'run', 'fault', '--json']);
  expect(ran.err).toBe('');
  const drill = JSON.parse(ran.out) as DrillDocument;
  return { drill, entries: here.entries(drill.incident) };
}

/** What became of the website's Romanian rendition: `03:08:07 accepted`. */
function course(entries: readonly Entry[]): readonly string[] {
  const types: readonly EntryType[] = [
    'delivery.attempted',
    'delivery.accepted',
    'delivery.failed',
    'delivery.unknown',
  ];
  return entries.flatMap((entry) => {
    const { delivery } = entry.data as { readonly delivery?: string };
    if (!types.includes(entry.type) || delivery !== 'holding-1/website/ro') return [];
    return [`${entry.at.slice(11, 16)} ${entry.type.replace('delivery.', '')}`];
  });
}

test('a channel that answers 503 for ten minutes gets the word as soon as it is well', async () => {
  const { drill, entries } = await play(scenario('{ kind: status, status: 503 }', ', for: 10m'));
  const events = course(entries);
  expect(events.length).toBeGreaterThan(8);
  expect(events.at(-1)).toMatch(/^01:1[678] accepted$/);
  expect(checkOf(drill, 'channel/website')).toMatchObject({ passed: true, actual: expect.any(Number) });
  expect(drill.passed).toBe(true);
});

test('an expired token is final: it is told, and nobody tries for ever', async () => {
  const { drill, entries } = await play(scenario('{ kind: status, status: 401 }'));
  expect(course(entries)).toEqual(['01:08 attempted', '01:08 failed']);
  expect(checkOf(drill, 'channel/website')).toMatchObject({ passed: false, actual: null, minute: 30 });
});

test('a channel that hangs after accepting is asked again after fifteen seconds, and shows the word once', async () => {
  const { entries } = await play(scenario('{ kind: hang, taken: true, times: 1 }'));
  expect(course(entries)).toEqual(['01:08 attempted', '01:08 unknown', '01:08 attempted', '01:08 accepted']);
  const [first, unknown] = entries.filter(
    (one) => JSON.stringify(one.data).includes('holding-1/website/ro') && one.type.startsWith('delivery.'),
  );
  expect(Date.parse(unknown?.at ?? '') - Date.parse(first?.at ?? '')).toBe(15_000);
});

test.each([
  [
    'posts and says 503, so that the repeat posts twice',
    '{ kind: status, status: 503, taken: true, times: 1 }',
    'unknown',
  ],
  ['cuts the connection after accepting', '{ kind: reset, taken: true, times: 1 }', 'unknown'],
  ['cuts the connection', '{ kind: reset, times: 1 }', 'unknown'],
  ['wants a rest', '{ kind: rate-limit, retry_after: 60, times: 1 }', 'failed'],
  ['hangs and takes nothing', '{ kind: hang, taken: false, times: 1 }', 'unknown'],
])('a channel that %s has the word after the second try', async (_, fault, first) => {
  const { drill, entries } = await play(scenario(fault));
  expect(course(entries).map((event) => event.slice(6))).toEqual(['attempted', first, 'attempted', 'accepted']);
  expect(drill.passed).toBe(true);
});

test.each([
  ['answers late', '{ kind: delay, ms: 8000 }'],
  ['drips its answer', '{ kind: drip, ms: 50 }'],
  ['answers with megabytes', '{ kind: huge, bytes: 1000000 }'],
])('a channel that %s has the word at the first try', async (_, fault) => {
  const { entries } = await play(scenario(fault));
  expect(course(entries)).toEqual(['01:08 attempted', '01:08 accepted']);
});

test('a redirect is followed by nobody', async () => {
  const { entries } = await play(scenario('{ kind: redirect, to: "http://127.0.0.1:9/elsewhere" }'));
  expect(course(entries)).toEqual(['01:08 attempted', '01:08 failed']);
});

test('what is lost takes its channels along until it is back, and a person who is not there does nothing', async () => {
  const { drill, entries } = await play(
    scenario('{ kind: delay, ms: 10 }', ', for: 1m').replace(
      'operator:',
      `  - { at: 7m, lost: [main-datacentre], for: 10m }
  - { at: 9m, caller: { asks: "Radio, whether money is gone", call_back: 10m } }
  - { at: 10m, unreachable: duty-technical, for: 5m }
  - { at: 11m, learn: { cause: network }, from: duty-technical, confirmed: true }
operator:`,
    ),
  );
  const types = entries.map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(['dependency.lost', 'dependency.restored', 'note.added']));
  expect(types).not.toContain('fact.set');
  expect(drill.measures).toMatchObject({ not_reached: 2 });
  expect(checkOf(drill, 'promise/call-back-1')).toMatchObject({ passed: false, expected: 19, minute: 19 });
});

function checkOf({ checks }: DrillDocument, id: string): DrillDocument['checks'][number] | undefined {
  return checks.find((one) => one.id === id);
}
