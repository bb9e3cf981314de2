import { afterEach, describe, expect, test } from 'vitest';

import { run as correct } from '../../src/commands/correct.ts';
import { run as retract } from '../../src/commands/retract.ts';
import { walkThrough } from '../../src/commands/shared/walk-on.ts';
import { run as stop } from '../../src/commands/stop.ts';
import { skipStep } from '../../src/core/incident/decide/steps.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import type { Prompter } from '../../src/ports.ts';
import type { Story } from '../render/story.ts';
import { EXAMPLE, tell } from '../render/story.ts';
import type { ScriptedAnswer } from '../world/scripted-prompter.ts';
import { asked } from './example-world.ts';
import { enter, leave, say, unanswered } from './scripted-walk.ts';

let story: Story;

const WRONG = 'Am scris că bancomatele nu merg.';
const RIGHT = 'Bancomatele funcționează.';

afterEach(() => expect(unanswered(story)).toEqual([]));

/** The example's first statement is out on social and on the mail service outside; these answers are to come. */
async function told(...answers: readonly ScriptedAnswer[]): Promise<void> {
  story = await tell({ answers, interactive: answers.length > 0 });
  for (const { id, role } of EXAMPLE.playbook.steps) {
    const by = role === undefined ? 'duty-comms' : 'duty-finance';
    await story.do((by) => skipStep(by, id, 'not in this story'), {}, by);
  }
  await story.publish('holding');
  await story.send();
}

async function walk(): Promise<Incident> {
  const desk = { session: story.session, by: 'duty-comms', behalf: {} };
  await expect(walkThrough(story.world, desk)).rejects.toThrow('left');
  return story.session.refresh();
}

/** Deliveries of a statement, and where they stand. */
function fates({ deliveries }: Incident, statement: string): readonly string[] {
  return Object.values(deliveries)
    .filter((one) => one.statement === statement)
    .map(({ channel, language, state }) => `${channel}/${language} ${state}`);
}

/** Which of the keys for second thoughts the menu has. */
async function offered(): Promise<readonly string[]> {
  const keys: string[] = [];
  const { prompter } = story.world;
  const choose: Prompter['choose'] = (question) => {
    keys.push(...question.choices.flatMap(({ key }) => key ?? []));
    return prompter.choose(question);
  };
  const world = { ...story.world, prompter: { ...prompter, choose } };
  await expect(walkThrough(world, { session: story.session, by: 'duty-comms', behalf: {} })).rejects.toThrow('left');
  return keys.filter((key) => ['z', 'w', 't'].includes(key));
}

function refusedWith(code: string): unknown {
  return expect.objectContaining({ refusal: expect.objectContaining({ code }) });
}

describe('in the walk', () => {
  test('what was said is corrected: which text, what was wrong, what is right, who says yes, and it goes', async () => {
    await told(
      say('What now?', 'w'),
      say('What was wrong, in ro?', WRONG),
      say('What is right, in ro?', RIGHT),
      enter('What was wrong, in en?'),
      say('Not ready: comms-lead', 'a'),
      say('Who has said yes?', 'Deputy for communications, as comms-lead'),
      say('How did they tell you?', 'p'),
      enter('Which code did Deputy for communications read back?'),
      say('Send it?', 's'),
      leave('What now?'),
    );
    const incident = await walk();
    expect(fates(incident, 'correction-holding')).toEqual(['social/ro accepted', 'outside-mail/ro accepted']);
    expect(incident.drafts['correction-holding']?.[0]?.approvals).toMatchObject([
      { person: 'deputy-comms', signed: false, via: 'phone' },
    ]);
    expect(story.world.shown().err).toContain('holding 1, out since 13:10');
  });

  test('a correction goes without the approvals for a reason, as any text does', async () => {
    await told(
      say('What now?', 'w'),
      say('What was wrong, in ro?', WRONG),
      say('What is right, in ro?', RIGHT),
      enter('What was wrong, in en?'),
      say('Not ready: comms-lead', 'x'),
      say('Why?', 'nobody answers'),
      leave('What now?'),
    );
    const incident = await walk();
    expect(incident.releases.at(-2)).toMatchObject({ emergency: true, because: 'nobody answers' });
    expect(incident.releases.at(-1)?.statements).toMatchObject([{ statement: 'emergency-notice' }]);
  });

  test('what was typed is kept when the menu is wanted half-way, and stands there when it comes again', async () => {
    await told(
      say('What now?', 'w'),
      say('What was wrong, in ro?', WRONG),
      { to: 'What is right, in ro?', hot: 'tab' },
      say('What now?', 'w'),
      enter('What was wrong, in ro?'),
      leave('What is right, in ro?'),
    );
    const incident = await walk();
    expect(incident.drafts['correction-holding']?.[0]?.draft.parts.ro?.wrong).toBe(WRONG);
  });

  test('what was said is taken back: where, why, and it goes', async () => {
    await told(
      say('What now?', 't'),
      say('Take back holding? The program takes it from social/ro', 't'),
      say('Why?', 'a wrong number'),
      leave('What now?'),
    );
    const incident = await walk();
    expect(fates(incident, 'retraction-holding').every((fate) => fate.endsWith('accepted'))).toBe(true);
    expect(incident.drafts.holding?.[0]?.retracted).toMatchObject({ by: 'duty-comms', because: 'a wrong number' });
  });

  test('taking back is thought over', async () => {
    await told(say('What now?', 't'), say('Take back holding?', 'l'), leave('What now?'));
    expect(fates(await walk(), 'retraction-holding')).toEqual([]);
  });

  test('stopping says what is out', async () => {
    await told(say('What now?', 'z'), leave('What now?'));
    await walk();
    expect(story.world.shown().err).toContain('Out already:');
  });

  test('is offered once something is out, and not before', async () => {
    story = await tell({ answers: [leave('What now?'), leave('What now?')], interactive: true });
    for (const { id, role } of EXAMPLE.playbook.steps) {
      await story.do((by) => skipStep(by, id, 'later'), {}, role === undefined ? 'duty-comms' : 'duty-finance');
    }
    expect(await offered()).toEqual([]);
    await story.publish('holding');
    await story.send();
    expect(await offered()).toEqual(['z', 'w', 't']);
  });
});

describe('as commands', () => {
  const PART = { part: [`wrong.ro=${WRONG}`, `right.ro=${RIGHT}`], yes: true };

  test('a correction that is not approved is kept, and goes with the same command once it is', async () => {
    await told();
    await expect(correct(asked('correct', ['holding'], PART), story.world)).rejects.toEqual(
      refusedWith('not-approved'),
    );
    await expect(correct(asked('correct', ['holding'], { yes: true }), story.world)).rejects.toEqual(
      refusedWith('not-approved'),
    );
    expect((await story.session.refresh()).drafts['correction-holding']).toHaveLength(1);
    const emergency = { yes: true, emergency: true, because: 'nobody answers' };
    expect(await correct(asked('correct', ['holding'], emergency), story.world)).toBe(0);
    expect(fates(await story.session.refresh(), 'correction-holding')).toEqual([
      'social/ro accepted',
      'outside-mail/ro accepted',
    ]);
  });

  test('before anything is out each says so, and writes nothing', async () => {
    story = await tell();
    const before = story.world.incidents.appends();
    for (const refused of [
      correct(asked('correct', ['holding'], PART), story.world),
      retract(asked('retract', ['holding'], { because: 'wrong' }), story.world),
    ]) {
      await expect(refused).rejects.toEqual(refusedWith('never-out'));
    }
    expect(await stop(asked('stop'), story.world)).toBe(0);
    expect(story.world.shown().out).toBe(
      'Nothing was waiting to be sent: nothing was called back.\n\nNothing is out: nobody has read anything.\n',
    );
    expect(story.world.incidents.appends()).toBe(before);
  });

  test('without words, without --yes, without a reason: what is missing is named', async () => {
    await told();
    await expect(correct(asked('correct', ['holding'], { yes: true }), story.world)).rejects.toEqual(
      refusedWith('correction-empty'),
    );
    await expect(correct(asked('correct', ['holding'], { part: PART.part }), story.world)).rejects.toEqual(
      refusedWith('flag-missing'),
    );
    await expect(retract(asked('retract', ['holding']), story.world)).rejects.toEqual(refusedWith('reason-missing'));
  });

  test('two who take back at once: one does, the other is told so', async () => {
    await told();
    const both = await Promise.allSettled(
      ['wrong', 'also wrong'].map((because) => retract(asked('retract', ['holding'], { because }), story.world)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toEqual([refusedWith('already-retracted')]);
  });
});
