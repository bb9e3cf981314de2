import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { Entry, EntryDraft } from '../../src/core/incident/entry.ts';
import { appendBytes, sealLine } from '../../src/core/incident/journal/seal-line.ts';
import type { Report } from '../../src/core/report/report.ts';
import type { OnStage } from './on-stage.ts';
import { openStage } from './on-stage.ts';
import { PLAYED, playDay } from './played-day.ts';

const START = 'start data-centre-loss --started 13:00 --set services=cards,atm --no-walk';

describe('of the day that the demo plays', () => {
  let on: OnStage;
  beforeAll(async () => {
    on = await playDay();
  });
  afterAll(() => on.clear());

  test('data: minutes, clocks, promises, approvals, and every entry', async () => {
    const { exit, out } = await on.type(['report', '--json']);
    expect(exit).toBe(0);
    const report = JSON.parse(out) as Report;
    expect(report).toMatchObject({ format: 'firsthour/report@1', id: PLAYED, state: 'closed', so_far: false });
    const log = JSON.parse((await on.type(['log', PLAYED, '--json'])).out) as readonly { seq: number; hash: string }[];
    expect(report.timeline.flatMap(({ seqs }) => seqs)).toEqual(log.map(({ seq }) => seq));
    expect(report.journal).toEqual({ entries: log.length, head: log.at(-1)?.hash });
    expect(
      report.first_words.map(({ audience, language, minute }) => `${audience} ${language} ${minute}`).sort(),
    ).toEqual(['customers en 12', 'customers ro 12', 'staff en 12', 'staff ro 12']);
    const clock = (id: string) => report.clocks.find((one) => one.id === id);
    expect(clock('first-statement')).toMatchObject({ state: 'met', minutes: -48 });
    expect(clock('estimate')).toMatchObject({ state: 'met', moved_from: [{ due_at: '2016-09-10T18:00:00.000Z' }] });
    expect(clock('pay-refund-atm-fees')?.fate).toMatchObject({ fate: 'handed-over', to: 'duty-finance' });
    expect(report.clocks.filter(({ state }) => state === 'late' || state === 'missed')).toEqual([]);
    expect(report.approvals.map(({ statement, role, signed }) => [statement, role, signed])).toEqual([
      ['restored', 'comms-lead', false],
      ['apology', 'comms-lead', false],
      ['apology', 'legal', false],
      ['apology', 'finance', false],
    ]);
    const told = on.sandbox.messages().map(({ body }) => (JSON.parse(body) as { data: { text: string } }).data.text);
    for (const { text, channels } of report.texts)
      if (channels.some(({ channel }) => channel !== 'branch-door')) expect(told).toContain(text);
  });

  test('Markdown and HTML, which the name of the file asks for; a file that is there stays', async () => {
    const wrote = await on.type(['report', '--out', 'report.html']);
    expect([wrote.exit, wrote.out]).toEqual([0, `Wrote the report of ${PLAYED} to report.html.\n`]);
    expect(readFileSync(join(on.folder, 'report.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    const again = await on.type(['report', '--out', 'report.html']);
    expect([again.exit, again.err]).toEqual([3, expect.stringContaining('it exists already')]);
    const markdown = await on.type(['report', PLAYED]);
    expect(markdown.out).toContain('- **First statement** · due 14:00: met at 13:12, 48 min before (');
    expect(markdown.err).toBe('');
    await on.type(['report', PLAYED, '--out', 'of-the-day.md']);
    expect(readFileSync(join(on.folder, 'of-the-day.md'), 'utf8')).toBe(markdown.out);
  });
});

describe('of an incident as it is', () => {
  let on: OnStage;
  let journal: string;
  beforeEach(async () => {
    on = await openStage();
    await on.type(START.split(' '));
    journal = join(on.folder, 'incidents', PLAYED, 'journal.jsonl');
  });
  afterEach(() => on.clear());

  test('open: so far, with what is due and not yet missed', async () => {
    const { out, exit } = await on.type(['report']);
    expect(exit).toBe(0);
    expect(out).toContain('**So far: the incident is not over. As it stood at 13:10.**');
    expect(out).toContain('- **First statement** · due 14:00: still to come (\\#1)');
    expect(out).toContain('## What each audience heard\n\nNobody heard anything.');
  });

  test('damaged: what can be read, and that it is not all', async () => {
    for (const text of ['before', 'between', 'later']) await on.type(['note', text]);
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('between', 'changed'));
    const { out, err, exit } = await on.type(['report']);
    expect(exit).toBe(0);
    expect(out).toMatch(/\*\*The journal is damaged at line \d+: what came after is not in this report\./);
    expect(out).toContain('note: before');
    expect(out).not.toMatch(/note: (changed|later)/);
    expect(out).not.toContain('and say: Sound');
    expect(err).toContain('The journal is damaged at line');
    const report = JSON.parse((await on.type(['report', '--json'])).out) as Report;
    expect(report.incomplete).toEqual({ damaged_at_line: expect.any(Number), unknown: [] });
  });

  test('written by a newer version: by name what this one does not know', async () => {
    const [last] = (JSON.parse((await on.type(['log', '--json'])).out) as readonly Entry[]).slice(-1);
    const draft = { id: 'f'.repeat(32), at: last?.at, by: last?.by, type: 'weather.changed', data: { to: 'rain' } };
    const sealed = sealLine(draft as unknown as EntryDraft, (last?.seq ?? 0) + 1, last?.hash ?? '');
    appendFileSync(journal, appendBytes([sealed]));
    const { out, err, exit } = await on.type(['report']);
    expect(exit).toBe(0);
    expect(out).toContain('**A newer version has written what this one does not know (weather.changed)');
    expect(out).toContain('weather.changed (this version does not know it) · Communications on duty (\\#2)');
    expect(err).toContain('weather.changed');
  });

  test.each([
    ['report --format banana', 'format-unknown'],
    ['report --json --format html', 'one-of'],
    ['report 2016-09-11-none', 'incident-unknown'],
    ['report too many', 'word-too-many'],
  ])('%s is refused', async (line, code) => {
    const { exit, out } = await on.type([...line.split(' '), ...(line.includes('--json') ? [] : ['--json'])]);
    expect([exit, JSON.parse(out)]).toEqual([2, { error: expect.objectContaining({ code }) }]);
  });
});
