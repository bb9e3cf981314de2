import { expect, test } from 'vitest';

import type { Status } from '../../src/core/incident/status.ts';
import { KEYS, type Terminal } from '../pty/terminal.ts';
import { type Desk, openCrisisDesk, type } from './at-terminal.ts';

/** Ways to be gone, and the exit code that they leave where there is one. */
const WAYS = {
  'Ctrl-C': (terminal: Terminal) => terminal.press(KEYS.ctrlC),
  'a closed window': (terminal: Terminal) => terminal.close(),
  'kill -9': (terminal: Terminal) => terminal.kill('SIGKILL'),
} as const;

/** One question of each kind, by what it shows; how to come to it from where the walk was; and where it comes back. */
const QUESTIONS: readonly {
  readonly kind: string;
  readonly shows: string;
  readonly keys?: string;
  readonly comesBackAt?: string;
}[] = [
  { kind: 'one key', shows: '? Send it?' },
  { kind: 'a task', shows: '? Stop all scheduled', keys: 's' },
  { kind: 'one of several', shows: '? Who is affected?', keys: 'lll' },
  { kind: 'some of several', shows: '? What are we doing?', keys: '1' },
  { kind: 'a line of text', shows: '? When do we expect', keys: `${KEYS.enter}1` },
  { kind: 'who has confirmed it', shows: '? cause: ', keys: KEYS.enter },
  { kind: 'how they told it', shows: '? How did they tell you?', keys: '2', comesBackAt: '? cause: ' },
  { kind: 'what is offered', shows: '? What can customers do meanwhile?', keys: '1' },
  { kind: 'a turn', shows: '? Is it a major incident?', keys: KEYS.enter },
  { kind: 'when', shows: '? When?', keys: 'y1p', comesBackAt: '? Is it a major incident?' },
  { kind: 'the menu', shows: '? What now?', keys: 'm', comesBackAt: '? Is it a major incident?' },
];

test.each(Object.entries(WAYS))(
  'after %s at any kind of question the walk comes back to it, and what was answered is kept',
  async (_, go) => {
    const desk = await openCrisisDesk();
    let walk = desk.sit(['resume']);
    for (const { shows, keys = '', comesBackAt = shows } of QUESTIONS) {
      walk.press(keys);
      await walk.waitFor(shows);
      go(walk);
      await walk.ended;
      walk = desk.sit(['resume']);
      await walk.waitFor(comesBackAt);
    }
    expect(await answered(desk)).toEqual({ scope: 'all', actions: ['repairing'], cause: 'fire-test', eta: null });
  },
  120_000,
);

async function answered(desk: Desk): Promise<Readonly<Record<string, unknown>>> {
  const { facts } = JSON.parse((await desk.run('status', '--json')).out) as Status;
  return Object.fromEntries(['scope', 'actions', 'cause', 'eta'].map((name) => [name, facts[name]?.value]));
}

test('Ctrl-C before anything was opened says so', async () => {
  const desk = await openCrisisDesk();
  await desk.run('mark', 'restored');
  await desk.run('close', '--leave', 'dora-initial', '--because', 'none');
  const walk = desk.sit(['start']);
  await type(walk, ['What do customers see', KEYS.ctrlC]);
  expect((await walk.ended).code).toBe(130);
  expect(walk.lines().join('\n')).toContain('Left. No incident was opened.');
});

test('leaving while a text is on its way asks first, and says that nobody sends it any more', async () => {
  const desk = await openCrisisDesk();
  desk.sandbox.control('social', [{ kind: 'status', status: 503, taken: false }]);
  const walk = desk.sit(['resume']);
  await type(
    walk,
    ['Send it?', 's'],
    ['Retrying', 'm'],
    ['What now?', 'l'],
    ['They are retried only while this program', KEYS.enter],
    ['Stop all scheduled', 'm'],
    ['What now?', 'l'],
    ['They are retried only while this program', '2'],
  );
  expect((await walk.ended).code).toBe(0);
  expect(walk.lines().join('\n')).toContain('Texts are still on their way: nobody sends them until firsthour resume');
});
