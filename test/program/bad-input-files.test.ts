import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import type { SourceFile } from '../../src/ports.ts';
import { parseFault } from '../golden/validate/parse-fault.ts';
import { readFolder } from '../golden/validate/read-folder.ts';
import { openStage, SOUND } from './on-stage.ts';
import { expectPlain, expectPlainJson } from './plain.ts';

const START = ['start', 'data-centre-loss', '--no-walk'];
const MEGABYTE = '#'.repeat(1024 * 1024);

/** What becomes of a file's text, and what the one sentence says of it, its place among it. */
type Fault = readonly [name: string, change: (before: string) => string, says: RegExp];

function added(text: string): Fault[1] {
  return (before) => `${before}${text}\n`;
}

function replaced(what: RegExp, by: string): Fault[1] {
  return (before) => before.replace(what, () => by);
}

const WORKSPACE_FAULTS: readonly Fault[] = [
  ['not YAML', () => '{', /firsthour\.yaml:1:2 .*not YAML/],
  ['empty', () => '', /firsthour\.yaml:1:1 .*begins with "format:"/],
  ['a list', () => '[1, 2]', /firsthour\.yaml:1:1 .*begins with "format:"/],
  ['an unknown key', added('unknwon: 1'), /firsthour\.yaml:\d+:1 .*unexpected key "unknwon"/],
  ['a key twice', added('organisation: two'), /firsthour\.yaml:\d+:1 .*"organisation" is already on line 3/],
  [
    'an alias',
    replaced(/languages: .*/, 'languages: &a [ro, en]\nofficial_hosts: *a'),
    /firsthour\.yaml:5:\d+ .*alias/,
  ],
  ['a megabyte', added(MEGABYTE), /firsthour\.yaml:1:1 .*larger than 256 KiB/],
  ['a wrong type', replaced(/timezone: .*/, 'timezone: 5'), /firsthour\.yaml:4:11 .*"timezone" is a number/],
  ['__proto__', added('__proto__: { organisation: x }'), /firsthour\.yaml:\d+:1 .*"__proto__" is not accepted/],
  ['constructor', added('constructor: 1'), /firsthour\.yaml:\d+:1 .*"constructor" is not accepted/],
  [
    'a time zone that is none',
    replaced(/timezone: .*/, 'timezone: Mars/Phobos'),
    /firsthour\.yaml:4:11 .*no time zone/,
  ],
  ['a newer format', replaced(/workspace@1/, 'workspace@2'), /firsthour\.yaml:2:9 .*newer than this program/],
  ['another kind of file', replaced(/workspace@1/, 'playbook@1'), /firsthour\.yaml:2:9 .*does not belong here/],
  ['two documents', added('---\nformat: x'), /firsthour\.yaml:\d+:1 .*second document/],
  ['a tag', replaced(/organisation: .*/, 'organisation: !!js/function "x"'), /firsthour\.yaml:3:15 .*tags/],
  ['a deep hole', () => `${'['.repeat(20_000)}`, /firsthour\.yaml:1:\d+ /],
  ['control characters', replaced(/organisation: .*/, 'organisation: "a\u0007\u001b[2J"'), /firsthour\.yaml:3:\d+ /],
];

function changed(path: string, change: Fault[1]): readonly SourceFile[] {
  return SOUND.map((file) => (file.path === path ? { path, text: change(file.text) } : file));
}

test.each(WORKSPACE_FAULTS)('firsthour.yaml with %s: what is wrong, and where', async (name, change, says) => {
  const on = await openStage(changed('firsthour.yaml', change));
  const ran = await on.type(START);
  expectPlain(ran, 3, name);
  expect(ran.err.replace(/\s+/g, ' ')).toMatch(says);
  for (const argv of [['preview', 'data-centre-loss'], ['channel', 'list'], ['ready']]) {
    expect(expectPlainJson(await on.type([...argv, '--json']), 3, name).code).toBe('workspace-broken');
  }
  expect(existsSync(join(on.folder, 'incidents'))).toBe(false);
  await on.clear();
});

const TWO = SOUND.flatMap((file) => {
  const second = file.path.replace('playbooks/data-centre-loss/', 'playbooks/second/');
  return second === file.path
    ? [file]
    : [file, { path: second, text: file.text.replace('id: data-centre-loss', 'id: second') }];
});

const PLAYBOOK_FAULTS: readonly Fault[] = [
  ['not YAML', () => '{', /./],
  ['empty', () => '', /./],
  ['an unknown key', added('unknwon: 1'), /./],
  ['a key twice', added('title: two'), /./],
  ['an alias', added('symptoms: *a'), /./],
  ['a megabyte', added(MEGABYTE), /./],
  ['__proto__', added('__proto__: { id: x }'), /./],
  ['a wrong type', replaced(/^title: .*/m, 'title: [5]'), /./],
];

test.each(PLAYBOOK_FAULTS)('a playbook with %s cannot be used, and the other one can', async (name, change) => {
  const files = TWO.map((file) =>
    file.path === 'playbooks/second/playbook.yaml' ? { ...file, text: change(file.text) } : file,
  );
  const on = await openStage(files);
  const ran = await on.type(['start', 'second', '--no-walk']);
  expectPlain(ran, 2, name);
  expect(ran.err).toContain('firsthour validate');
  expect((await on.type(['validate'])).out).toMatch(/playbooks\/second\/playbook\.yaml:\d+:\d+: error/);
  expect((await on.type(START)).exit).toBe(0);
  await on.clear();
});

test('texts that cannot be read are a language that is owed: the others go out', async () => {
  const on = await openStage(changed('playbooks/data-centre-loss/en.yaml', () => '{'));
  expect((await on.type([...START, '--set', 'services=cards'])).exit).toBe(0);
  expect((await on.type(['publish', 'holding', '--yes'])).exit).toBe(0);
  const told = on.sandbox.messages().map(({ statement }) => statement?.language);
  expect(new Set(told)).toEqual(new Set(['ro']));
  await on.clear();
});

const GOLDEN = 'test/golden/validate';
const BASE = readFolder(join(GOLDEN, 'base'));
const FAULTS = readdirSync(GOLDEN).filter((name) => name.endsWith('.fault'));

const HOUR = [
  ['start', 'outage', '--no-walk'],
  ['preview', 'outage'],
  ['publish', 'holding', '--yes', '--wait', '1s'],
  ['status'],
  ['lines'],
  ['log'],
];

test.each(FAULTS)('what validate finds in %s is nothing that a command falls over', async (fault) => {
  const fallen: string[] = [];
  const on = await openStage(parseFault(readFileSync(join(GOLDEN, fault), 'utf8'), BASE));
  for (const argv of HOUR) {
    const { exit, out, err } = await on.type(argv, { FIRSTHOUR_AS: 'duty' });
    const wrong = exit > 4 || /undefined|NaN|\[object|\n\s+at /.test(out + err);
    if (wrong) fallen.push(`${argv.join(' ')}: ${exit}\n${(err + out).slice(0, 600)}`);
  }
  await on.clear();
  expect(fallen).toEqual([]);
});
