import { afterEach, describe, expect, test } from 'vitest';

import { walkThrough } from '../../src/commands/shared/walk-on.ts';
import { mark } from '../../src/core/incident/decide/mark.ts';
import { setFacts } from '../../src/core/incident/decide/set-facts.ts';
import type { HotKey, Prompter, World } from '../../src/ports.ts';
import type { Story } from '../render/story.ts';
import type { ScriptedAnswer } from '../world/scripted-prompter.ts';
import { crisisOf, enter, leave, say, unanswered, walkUntilLeft } from './scripted-walk.ts';

let story: Story;

afterEach(() => expect(unanswered(story)).toEqual([]));

const BY_PHONE = say('How did they tell you?', 'p');

/** The example's crisis with only these steps to take, and these answers to come. */
async function crisis(steps: readonly string[], ...answers: readonly ScriptedAnswer[]): Promise<void> {
  story = await crisisOf(steps, answers);
}

/** Walks until the person leaves. */
const walk = (world?: World) => walkUntilLeft(story, world);

describe('approvals', () => {
  test('are entered in the order in which people are reached, in the room or by telephone', async () => {
    await crisis(
      ['apology'],
      say('Not ready: comms-lead, legal, finance', 'a'),
      say('Who has said yes?', 'Finance and risk on duty, as finance'),
      BY_PHONE,
      enter('Which code did Finance and risk on duty read back?'),
      say('Not ready: comms-lead, legal must', 't'),
      say('Not ready: comms-lead, legal must', 'a'),
      say('Who has said yes?', 'Outside counsel, as legal'),
      say('How did they tell you?', 'r'),
      say('Not ready: comms-lead must', 'a'),
      say('Who has said yes?', 'nobody yet'),
      leave('Not ready: comms-lead must'),
    );
    await story.do((asked) => mark(asked, { mark: 'restored' }));
    await story.do((asked) => setFacts(asked, { cause: 'power' }));
    const { drafts } = await walk();
    expect(drafts.apology?.at(-1)?.approvals).toMatchObject([
      { person: 'duty-finance', role: 'finance', entered_by: 'duty-comms', via: 'phone', signed: false },
      { person: 'deputy-legal', role: 'legal', entered_by: 'duty-comms', via: 'room', signed: false },
    ]);
  });

  test('that nobody gives hold nothing up: an emergency release wants a reason, and can be thought better of', async () => {
    await crisis(
      ['say-restored'],
      say('Not ready: comms-lead', 'x'),
      say('Why?', 'm'),
      say('What now?', 'b'),
      say('Not ready: comms-lead', 'x'),
      say('Why?', 'nobody answers the telephone'),
      leave('What now?'),
    );
    await story.do((asked) => mark(asked, { mark: 'restored' }));
    const { releases } = await walk();
    expect(releases).toMatchObject([
      { emergency: true, because: 'nobody answers the telephone' },
      { statements: [{ statement: 'emergency-notice' }] },
    ]);
  });
});

describe('the send screen', () => {
  test('comes again after each change', async () => {
    await crisis(
      ['holding'],
      say('Send it?', 'o'),
      say('What is offered?', ['refund-atm-fees']),
      say('Send it?', 'o'),
      say('What is offered?', ['other-atm', 'refund-atm-fees']),
      say('Send it?', 'e'),
      enter('Which statement?'),
      say(
        'Which part?',
        'what.en: Not working at the moment: card payments, cash machines, online banking and our website.',
      ),
      say('The new text', 'We are down.'),
      enter('Which part?'),
      leave('Not ready: comms-lead, finance'),
    );
    const { drafts } = await walk();
    expect(drafts.holding?.at(-1)?.draft).toMatchObject({ edited: ['what.en'], preapproved: false });
  });

  test('has a way on when an update says nothing new', async () => {
    await crisis(['updates'], say('Send it?', 's'), say('Why?', 'we promised to be back'), leave('What now?'));
    await story.publish('update');
    await story.send();
    story.world.clock.pass(25 * 60_000);
    const { releases } = await walk();
    expect(releases).toMatchObject([{}, { because: 'we promised to be back' }]);
  });
});

describe('keys that mean the same everywhere', () => {
  const hot = (to: string, key: HotKey): ScriptedAnswer => ({ to, hot: key });

  test('Tab is the menu, also in the middle of a line', async () => {
    await crisis(
      ['scope'],
      hot('Who is affected?', 'tab'),
      say('What now?', 'n'),
      hot('What is to be written down?', 'tab'),
      say('What now?', 'n'),
      say('What is to be written down?', 'Called the building manager'),
      leave('Who is affected?'),
    );
    expect((await walk()).notes).toBe(1);
  });

  test('Ctrl-X stops what is being sent, and the question stays', async () => {
    await crisis(['scope'], hot('Who is affected?', 'ctrl-x'), say('Who is affected?', 'all'), leave('What are we'));
    await story.publish('staff-brief', 'holding');
    const pending = Object.values(story.session.incident().deliveries).filter(({ state }) => state === 'pending');
    expect(pending.length).toBeGreaterThan(0);
    const { deliveries, facts } = await walk();
    expect(facts.scope?.value).toBe('all');
    expect(deliveries['holding-1/branch-door/ro']).toMatchObject({ state: 'skipped', reason: 'stopped' });
  });
});

describe('the menu', () => {
  test('is there at every question, and nothing is written by opening it', async () => {
    const menu = say('What now?', 'b');
    await crisis(
      ['halt', 'scope', 'classify', 'first-notice', 'updates', 'restored', 'redress'],
      say('Stop all scheduled', 'm'),
      menu,
      say('Stop all scheduled', 'x'),
      say('Why?', 'm'),
      menu,
      say('Stop all scheduled', 'l'),
      say('Put the outage', 'd'),
      say('Pin the statement', 'd'),
      say('Who is affected?', 'm'),
      menu,
      say('Who is affected?', 'all'),
      say('What are we doing?', ['menu']),
      menu,
      enter('What are we doing?'),
      say('What caused it?', 'power'),
      say('When do we expect', 'm'),
      menu,
      enter('When do we expect'),
      say('Who as technical has confirmed it?', 'm'),
      menu,
      say('Who as technical has confirmed it?', 'duty-technical'),
      say('How did they tell you?', 'm'),
      menu,
      say('Who as technical has confirmed it?', null),
      say('Is it a major incident?', 'm'),
      menu,
      say('Is it a major incident?', 'y'),
      say('Who as risk has decided it?', 'm'),
      menu,
      say('Is it a major incident?', 'y'),
      say('Who as risk has decided it?', 'duty-finance'),
      BY_PHONE,
      say('When?', 'm'),
      menu,
      say('Is it a major incident?', 'l'),
      say('File the first notice', 'y'),
      say('Who as risk has decided it?', 'duty-finance'),
      BY_PHONE,
      say('reference', 'm'),
      menu,
      say('File the first notice', 'l'),
      enter('Does it work again?'),
      say('What do we give back?', ['menu']),
      menu,
      say('What do we give back?', ['not now']),
      leave('What now?'),
    );
    const before = (await story.session.refresh()).seq;
    const after = await walk();
    // Two tasks, and the four facts: all that was answered.
    expect(after.seq - before).toBe(6);
  });

  test('records what is lost and what works again, notes, facts, and sends what is owed', async () => {
    await crisis(
      ['holding'],
      say('Send it?', 's'),
      say('What now?', 'x'),
      say('What is lost?', ['office-network']),
      say('What now?', 'o'),
      say('Send it?', 's'),
      say('What now?', 'n'),
      say('What is to be written down?', 'The website is back.'),
      say('What now?', 'f'),
      say('Which fact?', 'scope'),
      say('Who is affected?', 'some'),
      leave('What now?'),
    );
    const incident = await walk();
    expect(Object.keys(incident.lost)).toEqual(['office-network']);
    expect(incident.releases.at(-1)?.deliveries).toContainEqual(
      expect.objectContaining({ id: 'holding-1/website/ro#2' }),
    );
    expect(incident).toMatchObject({ notes: 1, facts: { scope: { value: 'some' } } });
  });

  test('settles a notice that a person put up: who, when and where', async () => {
    await crisis(
      ['holding'],
      say('Send it?', 's'),
      say('What now?', 'd'),
      say('Which delivery?', 'branch-door/ro holding: a person does it'),
      say('Is it out? branch-door/ro holding', 'y'),
      say('Who did it?', 'deputy-comms'),
      BY_PHONE,
      enter('When?'),
      say('Where can it be seen?', 'on every door'),
      leave('What now?'),
    );
    const { deliveries } = await walk();
    expect(deliveries['holding-1/branch-door/ro']).toMatchObject({
      state: 'accepted',
      receipt: { url: 'on every door' },
    });
  });

  test('closes what can be closed; what is in the way is named, and left out with a reason', async () => {
    await crisis(
      [],
      say('What now?', 'c'),
      say('What about them?', 'm'),
      say('What now?', 'c'),
      say('What about them?', 'w'),
      say('Why?', 'the branches open on Monday'),
      say("Promised and not done: pay back: Fees of other banks' machines (by 13:10 on 10 October).", 'm'),
      say('What now?', 'c'),
      say('What about them?', 'w'),
      say('Why?', 'the branches open on Monday'),
      say("Promised and not done: pay back: Fees of other banks' machines", 'o'),
      say('Who keeps it?', 'Finance and risk on duty'),
    );
    await story.publish('holding');
    await story.send();
    await story.do((asked) => mark(asked, { mark: 'restored' }));
    const { exit, ended } = await walkThrough(story.world, { session: story.session, by: 'duty-comms', behalf: {} });
    expect({ exit, ended }).toEqual({ exit: 0, ended: 'over' });
  });
});

describe('what is put off', () => {
  test('is not asked again, also after the walk was left, and waits in the menu', async () => {
    await crisis(
      ['halt', 'restored'],
      say('Stop all scheduled', 'l'),
      leave('Put the outage'),
      say('Put the outage', 'm'),
      say('What now?', 'put off: Stop all scheduled advertising, newsletters and posts.'),
      leave('Stop all scheduled'),
    );
    await walk();
    await walk();
  });

  test('is asked again once it works again', async () => {
    await crisis(
      ['restored', 'redress'],
      say('Does it work again?', 'l'),
      say('What do we give back?', ['not now']),
      say('What now?', 'put off: Does it work again?'),
      say('Does it work again?', 'y'),
      enter('When?'),
      enter('Who on the phones has seen that it works?'),
      leave('What do we give back?'),
    );
    await walk();
  });
});

describe('two people at one incident', () => {
  /** The story's world, where something happens while the person looks at a question. */
  function meanwhile(to: string, happens: () => Promise<void>): World {
    const { prompter } = story.world;
    const choose: Prompter['choose'] = async (question) => {
      if (question.message.includes(to)) await happens();
      await story.session.refresh();
      headers.push(question.header(story.world.now()));
      return prompter.choose(question);
    };
    return { ...story.world, prompter: { ...prompter, choose } };
  }

  const headers: string[] = [];

  test('what the other has answered is not answered again', async () => {
    await crisis(['scope'], say('Who is affected?', 'all'), leave('What are we doing?'));
    const other = () => story.do((asked) => setFacts(asked, { scope: 'some' }), {}, 'deputy-comms');
    const { facts } = await walk(meanwhile('Who is affected?', other));
    expect(facts.scope).toMatchObject({ value: 'some', by: 'deputy-comms' });
    expect(headers[0]).toContain('Somebody else has answered this. Any answer goes on, and changes nothing.');
    expect(story.world.shown().err).toContain('nothing was written');
  });

  test('a promise that is soon due is said above every question', async () => {
    await crisis(['updates', 'restored'], leave('Does it work again?'));
    await story.publish('update');
    await story.send();
    headers.length = 0;
    await walk(meanwhile('Does it work again?', async () => story.world.clock.pass(21 * 60_000)));
    expect(headers[0]).toContain('Due now: Keep the promise: update (m leads there)');
  });
});

describe('a journalist', () => {
  test('is answered out of what is public, and called back in time', async () => {
    await crisis(
      ['scope'],
      say('Who is affected?', 'm'),
      say('What now?', 'j'),
      say('Who asks what?', 'Ziarul, is the money safe?'),
      say('By when do you call back?', '14:00'),
      say('Who is affected?', 'm'),
      say('What now?', 'k'),
      say('Who was called back?', 'Ziarul, is the money safe?'),
      leave('Who is affected?'),
    );
    const incident = await walk();
    expect(incident.call_backs).toMatchObject([{ task: 'call-back-1', due_at: '2016-09-10T11:00:00.000Z' }]);
    expect(Object.keys(incident.tasks)).toEqual(['call-back-1']);
    const { err } = story.world.shown();
    expect(err).toContain('- Sunt banii mei în siguranță? (not public yet)');
    expect(err).toContain('Speaks to the press: Communications on duty.');
  });

  test('who is answered at once is a note, and nobody waits', async () => {
    await crisis(
      ['scope'],
      say('Who is affected?', 'm'),
      say('What now?', 'j'),
      say('Who asks what?', 'Radio, since when?'),
      enter('By when do you call back?'),
      leave('Who is affected?'),
    );
    const incident = await walk();
    expect(incident.call_backs).toEqual([]);
    expect(story.session.journal().entries.at(-1)?.data).toEqual({
      text: 'the press asked, and was answered: Radio, since when?',
    });
  });
});
