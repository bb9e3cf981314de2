import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { startedAt } from '../../src/core/incident/anchors.ts';
import { deadlinesOf } from '../../src/core/incident/deadlines.ts';
import type { Entry } from '../../src/core/incident/entry.ts';
import { fold } from '../../src/core/incident/fold.ts';
import { reportOf } from '../../src/core/report/report-of.ts';
import { clockIn, dayIn } from '../../src/core/time/zone.ts';
import { reportMarkdown } from '../../src/render/report/markdown.ts';
import type { Reading } from '../../src/render/report/reading.ts';
import { reportPage } from '../../src/render/report/report-page.ts';
import type { Story } from '../core/incident/story.ts';
import { story } from '../core/incident/story.ts';
import { wander } from '../core/incident/wander.ts';
import { badDay, closedBadDay, PASTED } from './bad-day.ts';

const GOLDEN = join(import.meta.dirname, '../golden/report/bad-day.md');

function readingOf(told: Story, damage: { readonly line: number } | null = null): Reading {
  const { plan, entries, now } = told;
  return { plan, report: reportOf(plan, entries(), now(), damage), entries: entries() };
}

function markdown(told: Story, damage: { readonly line: number } | null = null): string {
  return reportMarkdown(reportPage(readingOf(told, damage)));
}

describe('a report in Markdown', () => {
  test('of a bad day, from the first entry to the last', () => {
    expect(markdown(closedBadDay())).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  test('says on top what it cannot be: final, whole', () => {
    expect(markdown(badDay())).toContain('**So far: the incident is not over. As it stood at 15:20.**');
    expect(markdown(badDay(), { line: 41 })).toContain('**The journal is damaged at line 41: what came after');
    expect(markdown(closedBadDay())).not.toContain('So far');
  });

  test('is marked as an exercise when it was one', () => {
    const drill = markdown(story({ mode: 'drill' }));
    expect(drill).toMatch(/^# EXERCISE · After-action record: A small outage\n\n\*\*EXERCISE\. This was a drill/);
  });

  test('holds what somebody pasted as text, and nothing of a privileged note', () => {
    const text = markdown(badDay());
    expect(unescaped(text)).toContain(PASTED.replace('\u0007', ''));
    expect(text).not.toMatch(/(^|[^\\])(<script>|\*and\*|\[x\])/);
    expect(text).toContain('**Privileged** · there is a privileged note; its text is not here (\\#11)');
  });
});

describe('a stranger who reads it', () => {
  const days: readonly (readonly [name: string, told: Story])[] = [
    ['a bad day', closedBadDay()],
    ['one that is open', badDay()],
    ...[1, 2, 3, 4].map((seed) => [`a random one (${seed})`, wander(seed)] as const),
  ];

  test.each(days)('finds every entry, and an entry for every line: %s', (_, told) => {
    const cited = linesOf(markdown(told)).map(({ line, seqs }) => {
      expect(seqs.length, line).toBeGreaterThan(0);
      return seqs;
    });
    const all = told.entries().map(({ seq }) => seq);
    expect([...new Set(cited.flat())].sort((a, b) => a - b)).toEqual(all);
  });

  test.each(days)('can trace every number and every quotation to an entry or the plan: %s', (_, told) => {
    const due = dueTimes(told);
    for (const { line: whole, seqs } of linesOf(markdown(told))) {
      // Turns of a promise are counted.
      const line = whole.replace(/ no\. \d+\*\*/, '**');
      const cited = told.entries().filter(({ seq }) => seqs.includes(seq));
      const known = numbersBehind(told, due, cited);
      for (const [number] of line.matchAll(/\d+(?::\d\d)?/g)) expect(known(number), `${number} in: ${line}`).toBe(true);
      for (const [, quoted = ''] of line.matchAll(/“([^”]*)”/g))
        expect(JSON.stringify(cited.map(({ data }) => data)), line).toContain(quoted);
    }
  });

  test('reads the texts to the letter', () => {
    const told = closedBadDay();
    const bodies = told
      .entries()
      .flatMap(({ type, data }) =>
        type === 'statement.published' ? data.deliveries.map(({ body }) => JSON.parse(body).data.text as string) : [],
      );
    const quoted = unescaped(markdown(told))
      .split('\n')
      .flatMap((line) => (line.startsWith('> ') && !line.startsWith('> **') ? [line.slice(2)] : []));
    expect(quoted.length).toBeGreaterThan(20);
    for (const line of quoted)
      expect(
        bodies.some((body) => body.includes(line)),
        line,
      ).toBe(true);
  });
});

/** Items and heads of quotations, with the entries that they name; the entries' numbers are taken out of the line. */
function linesOf(text: string): readonly { readonly line: string; readonly seqs: readonly number[] }[] {
  const items = text.split('\n').filter((line) => /^ *- /.test(line) || /^\*\*.*\*\* \(\\#/.test(line));
  expect(items.length).toBeGreaterThan(5);
  return items.map((item) => {
    const from = / \((\\#\d+(?:–\\#\d+)?(?:, )?)+\)$/.exec(item)?.[0] ?? '';
    const seqs = [...from.matchAll(/\\#(\d+)(?:–\\#(\d+))?/g)].flatMap(([, first, last]) => {
      const length = Number(last ?? first) - Number(first) + 1;
      return Array.from({ length }, (_, index) => Number(first) + index);
    });
    return { line: unescaped(item.slice(0, item.length - from.length)), seqs };
  });
}

/** Whether a number can come from these entries: written there or in the plan, a time of theirs, minutes between those, or a count. */
function numbersBehind(told: Story, due: readonly string[], cited: readonly Entry[]): (number: string) => boolean {
  const zone = told.plan.workspace.timezone;
  const { uid, head, id } = told.incident();
  const written = JSON.stringify([cited.map(({ data }) => data), told.plan, uid, head, id]);
  const digits = new Set(written.match(/\d+/g));
  const found = written.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? [];
  const own = [...new Set([...found, ...cited.map(({ at }) => at), startedAt(told.incident()), told.now()])];
  const instants = [...new Set([...own, ...due])];
  const clocks = new Set(
    instants.flatMap((at) => [clockIn(zone, at), ...dayIn(zone, at).split('-').map(Number).map(String)]),
  );
  const apart = (a: string, b: string) => Math.abs(Math.trunc((Date.parse(a) - Date.parse(b)) / 60_000));
  const between = own.flatMap((a) => instants.map((b) => apart(a, b)));
  const minutes = new Set(between.flatMap((one) => [String(one), String(Math.floor(one / (24 * 60)))]));
  const most = Math.max(cited.length, ...cited.map(({ data }) => JSON.stringify(data).split('"webhook_id"').length));
  const count = told.entries().length;
  return (number) =>
    digits.has(number) ||
    clocks.has(number) ||
    minutes.has(number) ||
    Number(number) <= most ||
    Number(number) === count;
}

/** Every time at which something was ever due, or done. */
function dueTimes({ plan, entries }: Story): readonly string[] {
  const times = entries().flatMap(({ at }, index) =>
    deadlinesOf(plan, fold(entries().slice(0, index + 1)), at).flatMap(({ due_at, met_at }) => [due_at, met_at]),
  );
  return [...new Set(times.filter((at) => at !== null))];
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([\\`*_[\]<>|~&#+=.)-])/g, '$1');
}
