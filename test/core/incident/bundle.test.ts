import { describe, expect, test } from 'vitest';

import { judgeFiles } from '../../../src/core/incident/bundle/judge-files.ts';
import type { PackedFile } from '../../../src/core/incident/bundle/packed.ts';
import { openBundle, sealBundle } from '../../../src/core/incident/bundle/seal-bundle.ts';
import { NO_HEAD } from '../../../src/core/incident/entry.ts';
import { planFile } from '../../../src/core/incident/journal/plan-file.ts';
import { sealLine } from '../../../src/core/incident/journal/seal-line.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';

const ID = '2016-09-10-small-outage';
const { text: plan, sha256 } = planFile(SMALL_PLAN);
const by = { kind: 'person', id: 'ana' } as const;
const opened = sealLine(
  {
    id: 'a',
    at: '2016-09-10T10:00:00.000Z',
    by,
    type: 'incident.opened',
    data: {
      format: 'firsthour/journal@1',
      incident: ID,
      uid: 'ab'.repeat(16),
      mode: 'live',
      playbook: { id: 'small-outage', version: '1.0.0', digest: '' },
      plan: sha256,
      facts: {},
      lost: [],
    },
  },
  1,
  NO_HEAD,
);
const note = sealLine(
  { id: 'b', at: '2016-09-10T10:01:00.000Z', by, type: 'note.added', data: { text: 'ă' } },
  2,
  opened.entry.hash,
);
const JOURNAL = `${opened.line}\n\n${note.line}\n`;

function files(more: Readonly<Record<string, string>> = {}): readonly PackedFile[] {
  const all = { 'journal.jsonl': JOURNAL, 'plan.json': plan, 'sources/firsthour.yaml': 'x: 1\n', ...more };
  return Object.entries(all).map(([path, text]) => ({ path, text }));
}

function fault(found: readonly PackedFile[]): string {
  const judged = judgeFiles(found);
  return 'fault' in judged ? judged.fault : 'none';
}

describe('the text of a bundle', () => {
  test('opens as it was sealed', () => {
    expect(openBundle(sealBundle(ID, files()))).toEqual({ files: files() });
  });

  test('is refused when a byte of it is another one, anywhere behind its first line', () => {
    const text = sealBundle(ID, files());
    const first = text.indexOf('\n') + 1;
    for (const place of [first, first + 40, text.length - 2]) {
      const spoiled = `${text.slice(0, place)}${text[place] === 'x' ? 'y' : 'x'}${text.slice(place + 1)}`;
      expect(openBundle(spoiled)).toEqual({ fault: 'spoiled' });
    }
    expect(openBundle(text.slice(0, -1))).toEqual({ fault: 'spoiled' });
  });

  test('says whether it is one at all, and of which program', () => {
    for (const text of ['', 'hello', '{}\n', '[1]\n', 'null\n'])
      expect(openBundle(text)).toEqual({ fault: 'no-bundle' });
    expect(openBundle(sealBundle(ID, files()).replace('bundle@1', 'bundle@2'))).toEqual({ fault: 'newer' });
  });
});

describe('files of an incident', () => {
  test('are taken when every entry follows the one before, and the plan is the one it began with', () => {
    const judged = judgeFiles(files());
    expect(judged).toMatchObject({ id: ID, mode: 'live', plan: { playbook: { id: 'small-outage' } } });
    expect(judged).toHaveProperty('entries', [opened.entry, note.entry]);
  });

  test('leave behind what a killed writer left between the entries', () => {
    const torn = `${opened.line}\n{"seq":2,"ha\n${note.line}\n{"seq":3`;
    const judged = judgeFiles(files({ 'journal.jsonl': torn }));
    if ('fault' in judged) throw new Error(judged.fault);
    expect(judged.files[0]).toEqual({ path: 'journal.jsonl', text: `${opened.line}\n${note.line}\n` });
  });

  test.each([
    '../outside.yaml',
    '/etc/passwd',
    'sources/../../x.yaml',
    'sources/a/./b.yaml',
    'sources\\..\\x.yaml',
    'sources/c:x.yaml',
    'sources/',
    'sources/a\u0000b',
    'journal.jsonl.kept-1',
    'privileged/../x.txt',
    'other/x.yaml',
    '',
  ])('never lead out of the folder, nor to a place of their own: %j', (path) => {
    expect(fault(files({ [path]: 'x' }))).toBe('wrong-path');
  });

  test('have each name once', () => {
    expect(fault([...files(), { path: 'plan.json', text: plan }])).toBe('wrong-path');
  });

  test('are refused with what is the matter', () => {
    expect(fault(files().slice(1))).toBe('no-incident');
    expect(fault(files({ 'plan.json': `${plan} ` }))).toBe('plan-changed');
    expect(fault(files().filter(({ path }) => path !== 'plan.json'))).toBe('plan-changed');
    expect(fault(files({ 'journal.jsonl': '' }))).toBe('journal-damaged');
    expect(fault(files({ 'journal.jsonl': JOURNAL.replace('ana', 'dan') }))).toBe('journal-damaged');
    expect(fault(files({ 'journal.jsonl': `${note.line}\n` }))).toBe('journal-damaged');
    expect(fault(files({ 'privileged/0123456789abcdef.txt': 'x' }))).toBe('note-changed');
  });

  test('of an incident whose id is a path are none', () => {
    const data = { ...opened.entry.data, incident: '2016-09-10-../../x' } as typeof opened.entry.data;
    const { line } = sealLine({ id: 'a', at: opened.entry.at, by, type: 'incident.opened', data }, 1, NO_HEAD);
    expect(fault(files({ 'journal.jsonl': `${line}\n` }))).toBe('no-incident');
  });
});
