import { afterEach, describe, expect, test } from 'vitest';

import { walkThrough } from '../../src/commands/shared/walk-on.ts';
import { withhold } from '../../src/core/incident/decide/withhold.ts';
import { MINUTE } from '../../src/core/time/duration.ts';
import type { Story } from '../render/story.ts';
import { tell } from '../render/story.ts';
import type { ScriptedAnswer } from '../world/scripted-prompter.ts';
import { crisisOf, enter, leave, say, unanswered, walkUntilLeft } from './scripted-walk.ts';

let story: Story;

afterEach(() => expect(unanswered(story)).toEqual([]));

const SPEAKING = 'Do customers or the press already speak of it?';
const RECHECK = 'Announce, or say nothing for a while longer?';

/** The example's crisis with nothing to do but to speak, and to say who is affected. */
async function crisis(...answers: readonly ScriptedAnswer[]): Promise<void> {
  story = await crisisOf(['holding', 'scope'], answers);
}

/** Walks until the person leaves. */
const walk = () => walkUntilLeft(story);

function withheldFor(minutes: number): Promise<void> {
  const wanted = { because: 'monitoring alone', recheckMs: minutes * MINUTE, spoken: 'no', reports: undefined };
  return story.do((asked) => withhold(asked, wanted));
}

describe('saying nothing for now', () => {
  test('is one key in the menu; the first word is not asked for meanwhile', async () => {
    await crisis(
      say('Send it?', 'm'),
      say('What now?', 'i'),
      say(SPEAKING, 'n'),
      say('Why?', 'seen in monitoring alone'),
      enter('Decide again in how long?'),
      leave('Who is affected?'),
    );
    const { withheld } = await walk();
    expect(withheld).toMatchObject([{ by: 'duty-comms', with: null, because: 'seen in monitoring alone' }]);
    expect(story.world.shown().err).toContain('The playbook says: announce (not working: card payments, cash machines');
  });

  test('wants a second person where somebody speaks of it, and can be thought better of at each question', async () => {
    const back = say('What now?', 'b');
    const begin = [say('Send it?', 'm'), say('What now?', 'i')];
    await crisis(
      ...begin,
      say(SPEAKING, 'm'),
      back,
      ...begin,
      say(SPEAKING, 'y'),
      say('a second person has to agree', 'm'),
      back,
      ...begin,
      say(SPEAKING, 'y'),
      say('a second person has to agree', 'deputy-comms'),
      say('How did they tell you?', 'm'),
      back,
      ...begin,
      say(SPEAKING, 'y'),
      say('a second person has to agree', 'deputy-comms'),
      say('How did they tell you?', 'p'),
      say('Why?', 'm'),
      back,
      ...begin,
      say(SPEAKING, 'y'),
      say('a second person has to agree', 'deputy-comms'),
      say('How did they tell you?', 'r'),
      say('Why?', 'the police asked us to wait'),
      say('Decide again in how long?', 'm'),
      back,
      ...begin,
      say(SPEAKING, 'y'),
      say('a second person has to agree', 'deputy-comms'),
      say('How did they tell you?', 'r'),
      say('Why?', 'the police asked us to wait'),
      say('Decide again in how long?', '30m'),
      leave('Who is affected?'),
    );
    const { withheld } = await walk();
    expect(withheld).toMatchObject([{ with: 'deputy-comms', via: 'room', recheck_at: '2016-09-10T10:40:00.000Z' }]);
  });

  test('45 minutes are not taken', async () => {
    await crisis(
      say('Send it?', 'm'),
      say('What now?', 'i'),
      say(SPEAKING, 'n'),
      say('Why?', 'x'),
      say('Decide again in how long?', '45m'),
    );
    const desk = { session: story.session, by: 'duty-comms', behalf: {} };
    await expect(walkThrough(story.world, desk)).rejects.toThrow('A time from 1m to 30m');
    expect(story.session.incident().withheld).toEqual([]);
    story = await tell();
  });

  test('when the time is up, it is asked before all else: announce', async () => {
    await crisis(say(RECHECK, 'a'), say('Send it?', 's'), leave('Who is affected?'));
    await withheldFor(15);
    story.world.clock.pass(16 * MINUTE);
    const { releases } = await walk();
    expect(releases).toHaveLength(1);
  });

  test('a while longer, or a look at the menu, which does not put it off', async () => {
    await crisis(
      say(RECHECK, 'm'),
      say('What now?', 'b'),
      say(RECHECK, 'w'),
      say(SPEAKING, 'n'),
      say('Why?', 'still monitoring alone'),
      say('Decide again in how long?', '10m'),
      leave('Who is affected?'),
    );
    await withheldFor(15);
    story.world.clock.pass(16 * MINUTE);
    expect((await walk()).withheld.map(({ because }) => because)).toEqual([
      'monitoring alone',
      'still monitoring alone',
    ]);
  });

  test('stand down, with a reason: then it is over', async () => {
    await crisis(say(RECHECK, 'd'), say('Why was it none?', 'the monitoring was wrong'));
    await withheldFor(15);
    story.world.clock.pass(16 * MINUTE);
    const walked = await walkThrough(story.world, { session: story.session, by: 'duty-comms', behalf: {} });
    expect(walked.ended).toBe('over');
    expect(story.session.incident().state).toBe('stood-down');
  });
});

test('a false alarm is stood down from the menu', async () => {
  await crisis(
    say('Send it?', 'm'),
    say('What now?', 'y'),
    say('Why was it none?', 'm'),
    say('What now?', 'y'),
    say('Why was it none?', 'a false alarm'),
  );
  const walked = await walkThrough(story.world, { session: story.session, by: 'duty-comms', behalf: {} });
  expect(walked.ended).toBe('over');
});

describe('a first word that comes late', () => {
  test('says so with one key, and takes it back with the same', async () => {
    await crisis(
      say('Send it?', 'w'),
      say('Send it?', 'w'),
      say('Send it?', 'w'),
      say('Send it?', 's'),
      leave('Who is affected?'),
    );
    story.world.clock.pass(60 * MINUTE);
    const { drafts } = await walk();
    expect(drafts.holding?.map(({ draft }) => draft.parts.en?.late)).toEqual([
      undefined,
      'We should have told you sooner.',
      undefined,
      'We should have told you sooner.',
    ]);
  });

  test('has no such key while it is in time', async () => {
    await crisis(leave('Send it?'));
    await walk();
    expect(story.world.shown().err).not.toContain('sooner');
  });
});
