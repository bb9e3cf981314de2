import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { COMMANDS } from '../../src/cli/commands.ts';
import type { Entry, EntryDraft } from '../../src/core/incident/entry.ts';
import { appendBytes, sealLine } from '../../src/core/incident/journal/seal-line.ts';
import type { Verification } from '../../src/ports.ts';
import { type OnStage, openStage } from './on-stage.ts';
import { expectPlain, expectPlainJson } from './plain.ts';

/** One line for each command that writes to an incident. */
const WRITING: Readonly<Record<string, string>> = {
  switch: 'switch data-centre-loss',
  take: 'take --because ill',
  handover: 'handover --to deputy-comms',
  bundle: 'bundle usb.bundle',
  set: 'set services=atm',
  confirm: 'confirm cause',
  lost: 'lost main-datacentre',
  alive: 'alive main-datacentre',
  choose: 'choose other-atm',
  mark: 'mark restored',
  reopen: 'reopen --because none',
  skip: 'skip halt --because none',
  done: 'done pin-the-post',
  note: 'note hi',
  draft: 'draft holding',
  approve: 'approve holding --yes',
  publish: 'publish holding --yes',
  retry: 'retry',
  correct: 'correct holding --yes --part wrong.ro=Da. --part right.ro=Nu.',
  retract: 'retract holding --because wrong',
  stop: 'stop',
  close: 'close',
  withhold: 'withhold --because none --spoken no',
  go: 'go',
  'no-go': 'no-go',
  'stand-down': 'stand-down --because none',
};

const INCIDENT = '2016-09-10-data-centre-loss';

let on: OnStage;
let folder: string;
let journal: string;

beforeEach(async () => {
  on = await openStage();
  await on.type(['start', 'data-centre-loss', '--started=-10m', '--set', 'services=cards', '--no-walk']);
  for (const text of ['one', 'two', 'three']) await on.type(['note', text]);
  folder = join(on.folder, 'incidents', INCIDENT);
  journal = join(folder, 'journal.jsonl');
});

afterEach(() => on.clear());

function typed(line: string, ...more: readonly string[]): Promise<Awaited<ReturnType<OnStage['type']>>> {
  return on.type([...line.split(' '), ...more]);
}

async function verified(): Promise<Verification & { readonly exit: number }> {
  const { exit, out } = await typed('verify --json');
  return { exit, ...(JSON.parse(out) as Verification) };
}

test('the table has every command that a person speaks in, but those that open, walk and mend', () => {
  const speaking = COMMANDS.filter(({ flags }) => flags.some(({ flag }) => flag.startsWith('--as ')));
  const names = speaking
    .map(({ name }) => name)
    .filter(
      (name) =>
        !['start', 'arm', 'resume', 'ready', 'repair', 'status', 'drill run', 'drill facilitate'].includes(name),
    );
  expect(Object.keys(WRITING).sort()).toEqual(names.sort());
});

describe('a flipped byte', () => {
  beforeEach(() => {
    const text = readFileSync(journal, 'latin1');
    writeFileSync(journal, text.replace('"one"', '"ond"'), 'latin1');
  });

  test('stops every command that writes, and nothing is written', async () => {
    const before = readFileSync(journal);
    for (const line of Object.values(WRITING)) {
      const ran = await typed(line);
      expectPlain(ran, 3, line);
      expect(ran.err).toMatch(/The journal of \S+ is damaged at line 5.*firsthour verify.*firsthour repair/s);
      expect(expectPlainJson(await typed(line, '--json'), 3, line).code).toBe('journal-damaged');
    }
    await typed('note --privileged secret');
    expect(readFileSync(journal).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['journal.jsonl', 'plan.json', 'sources']);
  });

  test('does not hide what is left, and it is said that it is not all', async () => {
    for (const line of ['status', 'log', 'lines']) {
      const ran = await typed(line);
      expect(ran.exit, line).toBe(0);
      expect(ran.out, line).not.toBe('');
      expect(ran.err, line).toMatch(/The journal is damaged at line 5: what came after is not in what you see/);
    }
    const { incomplete } = JSON.parse((await typed('status --json')).out) as { incomplete: object };
    expect(incomplete).toMatchObject({ damage: { line: 5 }, unknown: [] });
  });

  test('is told by verify with its line, and mended by repair, which keeps the old file', async () => {
    const broken = readFileSync(journal);
    expect(await verified()).toMatchObject({ exit: 1, ok: false, entries: 1, damage: { line: 5 } });
    const ran = await typed('repair --because disk --json');
    expect(ran.exit, ran.out).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({ id: INCIDENT, entries: ['journal.repaired'] });
    const [kept = ''] = readdirSync(folder).filter((name) => name.includes('kept'));
    expect(readFileSync(join(folder, kept)).equals(broken)).toBe(true);
    expect((await typed('note again')).exit).toBe(0);
    expect(await verified()).toMatchObject({ exit: 0, ok: true, entries: 3, damage: null });
    expect((await typed('repair --because again')).out).toContain('there is nothing to repair');
  });
});

test('a torn write at the end stops nobody, and the next entry settles it', async () => {
  for (const tail of ['\n{"seq":5,"id":"ab', '\n\u0000\u0000\u0000', '{', '\n{"seq":5}\n']) {
    writeFileSync(journal, tail, { flag: 'a' });
    expect(await verified()).toMatchObject({ exit: 1, ok: false, damage: null });
    expect((await typed('status')).err).toBe('');
    expect((await typed('note on we go')).exit).toBe(0);
    expect(await verified()).toMatchObject({ exit: 0, ok: true, damage: null });
  }
});

test('entries of a newer version stop every command that writes; what is known is shown', async () => {
  const last = JSON.parse(readFileSync(journal, 'utf8').trim().split('\n').at(-1) ?? '') as Entry;
  const draft = { id: 'f'.repeat(32), at: last.at, by: last.by, type: 'mood.swung\u001b[2J', data: {} };
  const sealed = sealLine(draft as unknown as EntryDraft, last.seq + 1, last.hash);
  writeFileSync(journal, appendBytes([sealed]), { flag: 'a' });
  const before = readFileSync(journal);
  for (const line of Object.values(WRITING)) {
    const ran = await typed(line);
    expectPlain(ran, 3, line);
    expect(ran.err).toMatch(/\(mood\.swung\): it writes nothing.*newest firsthour/s);
    expect(expectPlainJson(await typed(line, '--json'), 3, line).code).toBe('newer-format');
  }
  expect(readFileSync(journal).equals(before)).toBe(true);
  for (const line of ['status', 'log']) {
    const ran = await typed(line);
    expect([ran.exit, ran.err]).toEqual([0, expect.stringContaining('A newer version has written')]);
  }
  expect(await verified()).toMatchObject({ exit: 0, ok: true, entries: 5 });
});

describe('an incident that cannot be read', () => {
  /** What is done to it, and what the failure is called. */
  const LOST: Readonly<Record<string, readonly [change: () => void, code: string]>> = {
    'an empty journal': [() => writeFileSync(journal, ''), 'journal-damaged'],
    'half a first line': [() => writeFileSync(journal, readFileSync(journal).subarray(0, 100)), 'journal-damaged'],
    'a journal of noise': [() => writeFileSync(journal, Buffer.alloc(5000, 255)), 'journal-damaged'],
    'a folder in the place of its journal': [() => folderAt(journal), 'journal-unreadable'],
    'a plan that was changed': [() => writeFileSync(join(folder, 'plan.json'), '{}'), 'plan-changed'],
    'no plan': [() => rmSync(join(folder, 'plan.json')), 'plan-unreadable'],
  };

  test.each(Object.entries(LOST))('%s: it is said, with the way on', async (_, [change, code]) => {
    change();
    for (const line of ['status', 'log', 'note hi', 'publish holding --yes', 'repair --because disk']) {
      const lost = line.startsWith('repair') && code === 'journal-damaged' ? 'journal-unreadable' : code;
      expectPlain(await typed(line), 3, line);
      expect(expectPlainJson(await typed(line, '--json'), 3, line).code).toBe(lost);
    }
    expect((await typed('verify')).exit).toBe(code.startsWith('plan') ? 0 : code === 'journal-damaged' ? 1 : 3);
  });

  test.each(['an empty journal', 'a folder in the place of its journal'])(
    '%s hides no other incident',
    async (name) => {
      LOST[name]?.[0]();
      expect((await typed('start data-centre-loss --no-walk')).exit).toBe(0);
      const which = await typed('log');
      expectPlain(which, 2, name);
      expect(which.err).toContain(`${INCIDENT}-2`);
      const listed = await typed('status');
      expect([listed.exit, listed.out]).toEqual([0, expect.stringContaining(`${INCIDENT}-2 · LIVE`)]);
      expect(listed.err).toContain(`${INCIDENT}: `);
      expect((await typed(`note ${INCIDENT}-2 hi`)).exit).toBe(0);
    },
  );

  function folderAt(path: string): void {
    rmSync(path);
    mkdirSync(path);
  }
});

test('a folder without a journal is no incident', async () => {
  rmSync(journal);
  expect((await typed('status')).out).toContain('No incident is open');
  expect(expectPlainJson(await typed(`log ${INCIDENT} --json`), 2, 'log').code).toBe('incident-unknown');
});

test('a closed incident takes nothing more, and can still be seen', async () => {
  await typed('mark restored');
  expect((await typed('close --leave dora-initial --because none')).exit).toBe(0);
  for (const line of Object.values(WRITING)) {
    const [verb = '', ...rest] = line.split(' ');
    expect(expectPlainJson(await on.type([verb, ...rest, '--json']), 2, line).code).toBe('no-open-incident');
    if (verb === 'retry') continue;
    expectPlain(await on.type([verb, INCIDENT, ...rest]), 4, line);
    expect(expectPlainJson(await on.type([verb, INCIDENT, ...rest, '--json']), 4, line).code).toBe('incident-over');
  }
  for (const line of ['status', 'log', 'verify', 'lines']) expect((await typed(`${line} ${INCIDENT}`)).exit).toBe(0);
});

test('with two incidents open every command asks which, and status lists them', async () => {
  await typed('start data-centre-loss --no-walk');
  for (const line of [...Object.values(WRITING), 'log', 'verify', 'lines']) {
    const ran = await typed(line);
    expectPlain(ran, 2, line);
    expect(ran.err).toContain(`--incident ${INCIDENT}-2`);
  }
  expect((await typed('status')).out).toMatch(new RegExp(`^${INCIDENT} .*^${INCIDENT}-2 `, 'ms'));
  expect((await typed(`note --incident ${INCIDENT}-2 hi`)).exit).toBe(0);
});
