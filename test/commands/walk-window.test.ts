import { afterEach, describe, expect, test } from 'vitest';

import { walkThrough } from '../../src/commands/shared/walk-on.ts';
import { arm } from '../../src/flows/open.ts';
import type { Session } from '../../src/flows/session.ts';
import { openSession } from '../../src/flows/session.ts';
import { EXAMPLE, OPENED } from '../render/story.ts';
import type { FakeWorld } from '../world/fake-world.ts';
import { fakeWorld } from '../world/fake-world.ts';
import type { ScriptedAnswer } from '../world/scripted-prompter.ts';
import { leave, say } from './scripted-walk.ts';

const QUESTION = 'Does everything work again in time?';

let world: FakeWorld;
let session: Session;

afterEach(() => world.finish());

/** Planned work on cards from 13:10 to 15:10, at so many minutes after its beginning. */
async function planned(minutes: number, ...answers: readonly ScriptedAnswer[]): Promise<void> {
  world = fakeWorld({ now: OPENED, as: 'duty-comms', answers, interactive: true });
  const window = { from: OPENED, to: '2016-09-10T12:10:00.000Z' };
  const opening = { plan: EXAMPLE, playbookDigest: 'f'.repeat(64), mode: 'live', by: 'duty-comms', lost: [] } as const;
  const armed = await arm(world, { ...opening, ...window, typed: { services: 'cards' } }, []);
  if ('refusal' in armed) throw new Error(armed.refusal.code);
  session = await openSession(world, armed.id);
  world.clock.pass(minutes * 60_000);
}

function walk(): Promise<unknown> {
  return walkThrough(world, { session, by: 'duty-comms', behalf: {} });
}

describe('planned work in the walk', () => {
  test('asks nothing before a quarter of an hour before its end; go and no-go are in the menu all the same', async () => {
    await planned(100, say('What now?', 'b'), say('What now?', 'g'), say(QUESTION, 'g'));
    expect(await walk()).toMatchObject({ ended: 'over' });
    expect(session.incident()).toMatchObject({ state: 'closed', planned: { decided_at: '2016-09-10T11:50:00.000Z' } });
  });

  test('not yet is an answer before the end, and is asked again at the end', async () => {
    await planned(106, say(QUESTION, 'l'), leave('What now?'));
    await expect(walk()).rejects.toThrow('left');
    const before = session.incident().seq;
    await planned(121, say(QUESTION, 'm'), say('What now?', 'b'), leave(QUESTION));
    await expect(walk()).rejects.toThrow('left');
    expect(session.incident().seq).toBe(before);
  });

  test('after the end, go says when it worked', async () => {
    await planned(125, say(QUESTION, 'g'), say('When?', '15:12'), say(QUESTION, 'g'), say('When?', '15:05'));
    expect(await walk()).toMatchObject({ ended: 'over' });
    expect(session.incident().planned?.decided_at).toBe('2016-09-10T12:05:00.000Z');
  });

  test('no-go leads straight to the send screen', async () => {
    await planned(125, say(QUESTION, 'n'), leave('Send it?'));
    await expect(walk()).rejects.toThrow('left');
    const { state, facts, drafts } = session.incident();
    expect(state).toBe('open');
    expect(facts.started_at?.value).toBe('2016-09-10T12:10:00.000Z');
    expect(drafts.holding?.at(-1)?.draft.parts.en?.since).toBe('The outage began at 15:10 (Bucharest time).');
  });
});
