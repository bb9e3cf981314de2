import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import manifest from '../../package.json' with { type: 'json' };
import schema from '../../schemas/webhook.schema.json' with { type: 'json' };
import type { Webhook } from '../../src/core/schema/generated/types.ts';
import { PROGRAM } from '../program/firsthour.ts';
import { KEYS, openTerminal } from '../pty/terminal.ts';
import { turnsOf } from './console.ts';
import type { Desk } from './desk.ts';
import { openDesk } from './desk.ts';
import { blocksOf, document } from './markdown.ts';
import { notShown } from './same.ts';
import type { Shell } from './shell.ts';
import { openShell } from './shell.ts';

/** The incident in the README. */
const INCIDENT = '2026-11-22-data-centre-loss';

const blocks = blocksOf(document('README.md'));
const consoles = blocks.filter(({ info }) => info.startsWith('console'));

let desk: Desk;
let shell: Shell;

beforeAll(async () => {
  desk = await openDesk();
  shell = openShell(desk.folder, desk.env);
});

afterAll(async () => {
  shell.close();
  await desk.clear();
});

// One after the other, as a reader does: each begins where the one before has ended.
test.each(consoles)('README.md line $line: what is typed works, and what is shown is what comes', async (block) => {
  if (block.info === 'console walk') {
    const [turn] = turnsOf(block);
    expect(turn?.command).toBe('firsthour start');
    const seen = await walk();
    expect(notShown(turn?.shown ?? [], seen), seen).toEqual([]);
    return;
  }
  for (const { command, exit, shown, line } of turnsOf(block)) {
    const ran = await shell.run(command.replaceAll(INCIDENT, incident));
    const where = `README.md:${line}: $ ${command}\n${ran.output}`;
    expect(ran.exit, where).toBe(exit);
    expect(notShown(shown, ran.output), where).toEqual([]);
    if (command.startsWith('firsthour init')) makeItNoon();
  }
});

test('the lines of shell and verify find the same last entry', async () => {
  const byHand = await shell.run('echo "$prev"');
  const verified = await shell.run(`firsthour verify ${incident} --json`);
  expect((JSON.parse(verified.output) as { head: string }).head).toBe(byHand.output.trim());
});

test('the channels in the README are as firsthour.yaml has them', async () => {
  const channels = blocks.find(({ info }) => info === 'yaml')?.lines ?? [];
  const file = join(desk.folder, 'crisis/firsthour.yaml');
  const text = readFileSync(file, 'utf8').replace(/^channels:[\s\S]*?(?=^policy:)/m, `${channels.join('\n')}\n`);
  expect(text).toContain(channels[1]);
  writeFileSync(file, text);
  expect(await shell.run('firsthour validate')).toMatchObject({ exit: 0 });
});

test('npm start is the demo, once all is built', () => {
  expect(manifest.scripts.start).toMatch(/ && node dist\/main\.cjs demo$/);
});

test('the body in the README has the keys of the one that is sent, and of the schema', () => {
  const shown = JSON.parse(blocks.find(({ info }) => info === 'json')?.lines.join('\n') ?? '') as Webhook;
  const came = desk.sandbox.messages().find(({ channel }) => channel === 'website');
  const sent = JSON.parse(came?.body ?? '') as Webhook;
  expect([Object.keys(shown), Object.keys(shown.data)]).toEqual([Object.keys(sent), Object.keys(sent.data)]);
  expect(Object.keys(shown.data.playbook)).toEqual(Object.keys(sent.data.playbook));
  expect(Object.keys(shown.data).sort()).toEqual(Object.keys(schema.$defs.webhook_data.properties).sort());
});

/** The walk of the README, at a terminal: all that stood on the screen before each key. */
async function walk(): Promise<string> {
  const cwd = join(desk.folder, 'crisis');
  const terminal = openTerminal(process.execPath, [PROGRAM, 'start'], { cwd, env: desk.env });
  const seen: string[] = [];
  const answer = async (question: string, keys: string) => {
    await terminal.waitFor(question);
    seen.push(...terminal.lines());
    terminal.press(keys);
  };
  await answer('Who are you?', KEYS.enter);
  await answer('[ ] 6) our telephone line', '1234');
  await answer('[x] 4) our website', KEYS.enter);
  await answer('Since when?', '-20m');
  await answer('› -20m', KEYS.enter);
  await answer('Send it?', 's');
  await terminal.waitFor(/Accepted +staff-brief: email \(en\); holding: website, email, social/);
  await answer('Stop all scheduled', KEYS.ctrlC);
  await terminal.ended;
  incident = readdirSync(join(cwd, 'incidents'))[0] ?? '';
  return seen.join('\n');
}

let incident = INCIDENT;

/** The workspace in a zone where it is about noon: what is 20 minutes ago is today, at whatever hour the tests run. */
function makeItNoon(): void {
  const file = join(desk.folder, 'crisis/firsthour.yaml');
  const ahead = 12 - new Date().getUTCHours();
  const zone = `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace('timezone: Europe/Bucharest', `timezone: ${zone}`));
}
