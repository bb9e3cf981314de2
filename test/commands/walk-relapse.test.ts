import { afterEach, describe, expect, test } from 'vitest';

import { walkThrough } from '../../src/commands/shared/walk-on.ts';
import { confirmFact } from '../../src/core/incident/decide/confirm-fact.ts';
import { mark } from '../../src/core/incident/decide/mark.ts';
import { setFacts } from '../../src/core/incident/decide/set-facts.ts';
import { publish } from '../../src/flows/publish.ts';
import { logLines } from '../../src/render/log.ts';
import { createPaint } from '../../src/render/paint.ts';
import type { Story } from '../render/story.ts';
import { EXAMPLE } from '../render/story.ts';
import type { ScriptedAnswer } from '../world/scripted-prompter.ts';
import { crisisOf, enter, leave, say, unanswered, walkUntilLeft } from './scripted-walk.ts';

let story: Story;

afterEach(() => expect(unanswered(story)).toEqual([]));

/** The example's crisis at 13:10 with only these steps to take, spoken at once, and these answers to come. */
async function crisis(steps: readonly string[], ...answers: readonly ScriptedAnswer[]): Promise<void> {
  story = await crisisOf(steps, answers);
  await story.publish('staff-brief', 'holding');
  await story.send();
}

/** Walks until the person leaves. */
const walk = () => walkUntilLeft(story);

const log = () => logLines(EXAMPLE, story.session.journal().entries, createPaint(false), 200);

/** All that was shown, its line breaks undone. */
const shown = () => story.world.shown().err.replaceAll(/\n[ |]*/g, ' ');

/** Says in public, confirmed by the engineers, that it works again by then. */
async function estimate(eta: string): Promise<void> {
  await story.do((asked) => setFacts(asked, { eta }));
  await story.do((asked) => confirmFact(asked, 'eta'), { for: 'duty-technical', via: 'phone' });
  await story.publish('update');
  await story.send();
}

/** At 13:29, eleven minutes before the promise and the estimate fall due. */
async function at1329(): Promise<void> {
  await story.world.clock.sleep(Date.parse('2016-09-10T10:29:00Z') - Date.parse(story.world.now()));
}

describe('marking that it works', () => {
  test('asks who on the phones has seen it: a name that is typed', async () => {
    await crisis(
      ['restored'],
      say('Does it work again?', 'y'),
      enter('When?'),
      say('Who on the phones has seen that it works?', 'somebody else'),
      say('Their name', 'call centre, Ioana'),
      leave('What now?'),
    );
    const { facts } = await walk();
    expect(facts.restored_at).toMatchObject({ confirmed: true, confirmed_by: 'call centre, Ioana' });
    expect(log()).toContain('works again since 13:10, confirmed by call centre, Ioana');
  });

  test('takes Enter for nobody, and says so', async () => {
    await crisis(
      ['restored'],
      say('Does it work again?', 'y'),
      enter('When?'),
      enter('Who on the phones has seen that it works?'),
      leave('What now?'),
    );
    const { facts } = await walk();
    expect(facts.restored_at).toMatchObject({ confirmed: false, confirmed_by: null });
    expect(log()).toContain('not confirmed by anybody on the phones');
  });

  test('and closing within two hours says until when it is watched, and asks why', async () => {
    await crisis(
      [],
      say('What now?', 'c'),
      enter('What now?'),
      say('What now?', 'c'),
      say('What now?', 'w'),
      say('Why?', 'the shops have seen it work all day'),
    );
    for (const delivery of Object.keys(story.session.incident().deliveries)) {
      await story.do(() => ({
        entries: [{ type: 'delivery.settled', data: { delivery, as: 'not-sent', url: null } }],
      }));
    }
    await story.do((asked) => mark(asked, { mark: 'restored', confirmedBy: 'duty-technical' }));
    const desk = { session: story.session, by: 'duty-comms', behalf: {} };
    // Nobody is left who was told the beginning: all of it came to nothing.
    const walked = await walkThrough(story.world, desk).catch((problem: unknown) => String(problem));
    expect([walked, story.session.incident().state]).toEqual([{ exit: 0, ended: 'over' }, 'closed']);
    expect(shown()).toContain('is watched until 15:10 (120 min more)');
  });
});

test('it stops again: one key, why, what, since when; and the next question sends what takes it back', async () => {
  await crisis(
    ['relapse'],
    say('What now?', 'r'),
    say('Why?', 'cards are refused in three shops'),
    say('What has stopped again?', ['cards']),
    say('Since when?', '13:09'),
    say('Send it?', 's'),
    leave('What now?'),
  );
  await story.do((asked) => mark(asked, { mark: 'restored', at: '2016-09-10T10:08:00.000Z' }));
  const how = { by: 'duty-comms', behalf: {}, statements: ['staff-restored', 'restored'], channels: [], languages: [] };
  await publish(story.world, story.session, { ...how, emergency: true, because: 'nobody can be reached' });
  await story.send();
  const incident = await walk();
  expect(incident).toMatchObject({
    state: 'open',
    facts: { services: { value: ['cards'] }, relapsed_at: { value: '2016-09-10T10:09:00.000Z' } },
  });
  expect(incident.releases.at(-1)?.statements.map(({ statement }) => statement)).toEqual(['staff-relapse', 'relapse']);
  expect(log()).toContain(
    'reopened: it has stopped again since 13:09; card payments, because: cards are refused in three shops',
  );
});

describe('a time that the public was told', () => {
  test('is asked for a quarter of an hour before: it holds', async () => {
    await crisis(
      ['scope'],
      say('works again by 13:40. Does that hold?', 'h'),
      say('Who as technical has decided it?', 'Technical lead on duty'),
      enter('How did they tell you?'),
      leave('What now?'),
    );
    await story.set({ scope: 'all', actions: 'repairing', cause: '' });
    await estimate('13:40');
    await at1329();
    const { facts } = await walk();
    expect(facts.eta).toMatchObject({ confirmed_by: 'duty-technical', confirmed_at: expect.any(String) });
  });

  test('moves, is confirmed and said, before all else', async () => {
    await crisis(
      ['scope', 'updates'],
      say('works again by 13:40. Does that hold?', 'n'),
      say('The new time', '15:00'),
      say('eta: 15:00. Who as technical has confirmed it?', 'Technical lead on duty'),
      enter('How did they tell you?'),
      say('Send it?', 's'),
      leave('What now?'),
    );
    await story.set({ scope: 'all', actions: 'repairing', cause: '' });
    await estimate('13:40');
    await at1329();
    const { drafts } = await walk();
    expect(drafts.update?.at(-1)?.draft.parts.en?.eta).toBe(
      'Our estimate has changed. We said 13:40 (Bucharest time); we now expect everything to work again by 15:00 (Bucharest time).',
    );
    expect(log()).toContain('estimate moved from 13:40 to 15:00, first slip');
  });

  test('is taken back, and put off with Enter', async () => {
    await crisis(
      ['scope', 'updates'],
      enter('works again by 13:40. Does that hold?'),
      say('What now?', 'put off: The public was told that it works again by 13:40. Does that hold?'),
      say('works again by 13:40. Does that hold?', 't'),
      leave('Send it?'),
    );
    await story.set({ scope: 'all', actions: 'repairing', cause: '' });
    await estimate('13:40');
    await at1329();
    const { facts } = await walk();
    expect(facts.eta?.value).toBeNull();
    expect(shown()).toContain('That no longer holds, and we cannot give you a new time yet.');
    expect(log()).toContain('estimate of 13:40 withdrawn, first slip');
  });

  test('slipped twice, a new one is said only with a reason', async () => {
    await crisis(
      ['scope', 'updates'],
      say('works again by 13:40. Does that hold?', 'n'),
      say('The new time', '15:00'),
      enter('Two estimates have slipped. Why say this one?'),
      say('eta: 15:00. Who as technical has confirmed it?', 'Technical lead on duty'),
      enter('How did they tell you?'),
      say('Send it?', 'm'),
      say('What now?', 'f'),
      say('Which fact?', 'eta'),
      say('When do we expect it to work again?', '15:00'),
      say('Why say this one?', 'the second site runs'),
      leave('Send it?'),
    );
    await story.set({ scope: 'all', actions: 'repairing', cause: '' });
    for (const eta of ['13:30', '13:35', '13:40']) await estimate(eta);
    await at1329();
    await walk();
    expect(shown()).toContain(
      'Two estimates have slipped: a new one is said only with a reason, until it works again.',
    );
    expect(shown()).toContain('since two estimates have slipped');
    expect(shown()).toContain('we now expect everything to work again by');
    expect(log()).toContain('third slip, because: the second site runs');
  });
});
