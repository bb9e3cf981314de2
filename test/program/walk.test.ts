import { afterEach, expect, test } from 'vitest';

import type { Status } from '../../src/core/incident/status.ts';
import { KEYS, openTerminal, type Terminal } from '../pty/terminal.ts';
import { type ExampleBank, openExampleBank } from './example-bank.ts';
import { asked, firsthour, PROGRAM } from './firsthour.ts';

let bank: ExampleBank;
const terminals: Terminal[] = [];

afterEach(async () => {
  for (const terminal of terminals.splice(0)) terminal.kill('SIGKILL');
  await bank.clear();
});

const LOST = ['--lost', 'main-datacentre', '--lost', 'office-network'];

function walkIn(argv: readonly string[], columns = 80): Terminal {
  const { cwd, env } = bank.setting;
  const terminal = openTerminal(process.execPath, [PROGRAM, ...argv], { cwd, env, columns, rows: 30 });
  terminals.push(terminal);
  return terminal;
}

async function status(): Promise<Status> {
  return (await asked<Status>(['status'], bank.setting)).json;
}

test('three questions and at most 40 keys with the command: staff brief and holding are out on every channel that is alive', async () => {
  bank = await openExampleBank();
  const walk = walkIn(['start']);
  let keys = 'firsthour start\r'.length;
  const press = (typed: string) => {
    keys += [...typed].length;
    walk.press(typed);
  };
  await walk.waitFor('What do customers see not working?');
  press('1');
  press('2');
  press('3');
  press(KEYS.enter);
  await walk.waitFor('Since when?');
  press('-20m');
  press(KEYS.enter);
  await walk.waitFor('Send it?');
  press('s');
  await walk.waitFor(/Stop all scheduled/);
  const came = await all(13 - 1);
  expect(keys).toBeLessThanOrEqual(40);
  expect(new Set(came.map(({ channel }) => channel))).toEqual(new Set(['website', 'email', 'social', 'outside-mail']));
  const now = await status();
  expect(now.deadlines.find(({ id }) => id === 'first-statement')?.state).toBe('met');
  expect(now.deliveries.filter(({ state }) => state === 'accepted')).toHaveLength(12);
});

test('keys typed before the send question was drawn send nothing', async () => {
  bank = await openExampleBank();
  const walk = walkIn(['start']);
  await walk.waitFor('What do customers see not working?');
  walk.press(`2${KEYS.enter}-20m${KEYS.enter}ssss`);
  await walk.waitFor('Send it?');
  expect(bank.sandbox.messages()).toEqual([]);
  walk.press('s');
  await walk.waitFor(/Stop all scheduled/);
  await all(12);
});

test('a walk that was killed at every question and resumed ends where one ends that was not', async () => {
  bank = await openExampleBank();
  const whole = await course(false);
  await bank.clear();
  bank = await openExampleBank();
  const killed = await course(true);
  expect(killed).toEqual(whole);
});

/** Walks to the first update; with `kill` the program is killed at each question, and resumed. */
async function course(kill: boolean): Promise<unknown> {
  const script: readonly (readonly [shows: string, keys: string])[] = [
    ['Since when?', `-20m${KEYS.enter}`],
    ['Send it?', 's'],
    ['Stop all scheduled', 'd'],
    ['telephone greeting', 'd'],
    ['Pin the statement', 'd'],
    ['Who is affected?', '1'],
    ['What are we doing?', KEYS.enter],
    ['What caused it?', '2'],
    ['When do we expect', KEYS.enter],
  ];
  let walk = walkIn(['start', ...LOST]);
  await walk.waitFor('What do customers see not working?');
  walk.press(`2${KEYS.enter}`);
  for (const [shows, keys] of script) {
    await walk.waitFor(shows);
    if (kill) {
      walk.kill('SIGKILL');
      await walk.ended;
      walk = walkIn(['resume']);
      await walk.waitFor(shows);
    }
    walk.press(keys);
  }
  await walk.waitFor('confirmed');
  // A try that was on its way when the program was killed is nobody's to judge before its time is over.
  const retried = await firsthour(['retry'], bank.setting);
  expect(retried.exit, retried.err + retried.out).toBe(0);
  expect(new Set(bank.sandbox.messages().map(({ webhook_id }) => webhook_id)).size).toBe(6);
  const { facts, statements, deliveries, state, next_step } = await status();
  walk.press(KEYS.ctrlC);
  expect((await walk.ended).code).toBe(130);
  return {
    state,
    next_step,
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, { value, confirmed }]) => [
        name,
        name.endsWith('_at') ? null : [value, confirmed],
      ]),
    ),
    statements: statements.map(({ id, revision, approved, out_of_date }) => ({ id, revision, approved, out_of_date })),
    deliveries: deliveries.map(({ id, state: stands }) => ({ id, stands })),
  };
}

/** Waits until the sandbox has accepted so many, and gives them. */
async function all(count: number): Promise<ReturnType<ExampleBank['sandbox']['messages']>> {
  const walk = terminals.at(-1);
  await walk?.waitUntil(`${count} messages`, () => bank.sandbox.messages().length >= count);
  const came = bank.sandbox.messages();
  expect(came).toHaveLength(count);
  return came;
}
