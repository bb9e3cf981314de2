import { readFileSync } from 'node:fs';

import { afterEach, expect, test } from 'vitest';

import { walkThrough } from '../../src/commands/shared/walk-on.ts';
import { latestDraft } from '../../src/core/incident/approvals.ts';
import { mark } from '../../src/core/incident/decide/mark.ts';
import { skipStep } from '../../src/core/incident/decide/steps.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { readBackCode } from '../../src/core/incident/read-back.ts';
import type { Plan } from '../../src/core/playbook/plan.ts';
import { makeDraft } from '../../src/core/statement/make-draft.ts';
import type { Prompter, World } from '../../src/ports.ts';
import type { Story } from '../render/story.ts';
import { EXAMPLE, tell } from '../render/story.ts';
import type { ScriptedAnswer } from '../world/scripted-prompter.ts';
import { enter, leave, say, unanswered } from './scripted-walk.ts';

const LIST = readFileSync('examples/data-centre-2016/reach.example.yaml', 'utf8');
const MINUTE = 60_000;

let story: Story;

afterEach(() => expect(unanswered(story)).toEqual([]));

const LEAVE = leave('Not ready: comms-lead');

/** The example's crisis with only this step to take. */
async function crisis(
  step: string,
  answers: readonly ScriptedAnswer[],
  { plan = EXAMPLE, list = LIST as string | null } = {},
): Promise<void> {
  const files = list === null ? {} : { '/workspace/reach.yaml': list };
  story = await tell({ answers, interactive: true, files }, plan);
  for (const { id, role } of plan.playbook.steps) {
    const by = role === undefined ? 'duty-comms' : 'duty-finance';
    if (id !== step) await story.do((asked) => skipStep(asked, id, 'not in this story'), {}, by);
  }
}

/** It works again, and that is to be said: the text for it asks for a yes. */
async function restored(answers: readonly ScriptedAnswer[], more: Parameters<typeof crisis>[2] = {}): Promise<void> {
  await crisis('say-restored', answers, more);
  await story.do((asked) => mark(asked, { mark: 'restored' }));
}

/** What stands above the send screen's keys, `minutes` after it was drawn. */
const headers: string[] = [];

function watched(minutes: readonly number[]): World {
  const { prompter, clock } = story.world;
  headers.length = 0;
  const key: Prompter['key'] = async (question) => {
    let passed = 0;
    for (const minute of minutes) {
      clock.pass((minute - passed) * MINUTE);
      passed = minute;
      headers.push(question.header(clock.now()).replaceAll(/[\s\u00a0]+/g, ' '));
    }
    return prompter.key(question);
  };
  return { ...story.world, prompter: { ...prompter, key } };
}

async function walk(world: World = story.world): Promise<Incident> {
  await expect(walkThrough(world, { session: story.session, by: 'duty-comms', behalf: {} })).rejects.toThrow('left');
  return story.session.refresh();
}

test('while an approver is silent, the walk says whom to ring: next number, deputy, and what can be done without', async () => {
  const two = LIST.replace('["+40 700 000 002"]', '["+40 700 000 002", "+40 700 000 022"]');
  expect(two).not.toBe(LIST);
  const people = EXAMPLE.workspace.people.map((one) =>
    one.id === 'deputy-comms' ? { ...one, deputies: ['duty-press'] } : one,
  );
  const press = { id: 'duty-press', name: 'Press officer', roles: ['comms-lead'] };
  const plan: Plan = { ...EXAMPLE, workspace: { ...EXAMPLE.workspace, people: [...people, press] } };
  await restored([LEAVE], { plan, list: `${two}  duty-press: { phones: ["+40 700 000 033"] }\n` });
  await walk(watched([0, 4, 5, 10, 15]));
  expect(headers[0]).toContain('restored needs comms-lead: ring Deputy for communications, +40 700 000 002.');
  expect(headers[1]).toContain('restored waits 4 min for comms-lead: ring Deputy for communications, +40 700 000 002.');
  expect(headers[2]).toContain('waits 5 min for comms-lead: ring Deputy for communications, +40 700 000 022.');
  expect(headers[3]).toContain(
    'waits 10 min for comms-lead: ring Press officer, deputy of Deputy for communications, +40 700 000 033.',
  );
  expect(headers[3]).not.toContain('x on its screen');
  expect(headers[4]).toContain('x on its screen sends it without: one person, a reason, marked everywhere.');
});

test('a missing telephone list is said there, and stops nothing', async () => {
  await restored([LEAVE], { list: null });
  await walk(watched([0, 5]));
  expect(headers[0]).toContain(
    'ring Deputy for communications, no number here: the telephone list is not on this machine.',
  );
  expect(headers[1]).toContain('ring Deputy for communications again, no number here');
});

test('a yes by telephone asks for the code; a wrong one is refused and asked again', async () => {
  await restored([
    say('Not ready: comms-lead', 'a'),
    say('Who has said yes?', 'Deputy for communications, as comms-lead'),
    say('How did they tell you?', 'p'),
    say('Which code did Deputy for communications read back?', 'AAAAAA'),
    say('Not ready: comms-lead', 'a'),
    say('Who has said yes?', 'Deputy for communications, as comms-lead'),
    say('How did they tell you?', 'p'),
    say('Which code did Deputy for communications read back?', 'the code'),
    leave('Send it?'),
  ]);
  const draft = makeDraft({
    plan: EXAMPLE,
    incident: story.session.incident(),
    statement: 'restored',
    edits: {},
    now: story.world.now(),
  });
  const code = readBackCode(draft);
  const { text } = story.world.prompter;
  const prompter: Prompter = {
    ...story.world.prompter,
    text: async (question) => {
      const typed = await text({ ...question, check: () => null });
      const heard = typed === 'the code' ? code : typed;
      expect(question.check(String(heard))).toBeNull();
      return heard;
    },
  };
  const incident = await walk({ ...story.world, prompter });
  expect(latestDraft(incident, 'restored')?.approvals).toMatchObject([
    { person: 'deputy-comms', entered_by: 'duty-comms', via: 'phone', signed: false, code },
  ]);
  const shown = story.world.shown().err.replaceAll(/\s+/g, ' ');
  expect(shown).toContain(`Who says yes by telephone reads back: ${code}`);
  expect(shown).toContain('AAAAAA is not the code of restored as it stands: deputy-comms has read another text.');
  expect(shown).toContain(`told by phone, code ${code} read back`);
});

test('Enter is no code: the yes counts, and is shown as without read-back', async () => {
  await restored([
    say('Not ready: comms-lead', 'a'),
    say('Who has said yes?', 'Deputy for communications, as comms-lead'),
    say('How did they tell you?', 'p'),
    enter('Which code did Deputy for communications read back?'),
    leave('Send it?'),
  ]);
  const incident = await walk();
  expect(latestDraft(incident, 'restored')?.approvals).toMatchObject([{ signed: false, code: null }]);
  expect(story.world.shown().err.replaceAll(/\s+/g, ' ')).toContain('told by phone, without read-back');
});

test('an emergency release tells staff, and stays above each question', async () => {
  await restored([
    say('Not ready: comms-lead', 'x'),
    say('Why?', 'nobody answers'),
    say('What now?', 's'),
    leave('What now?'),
  ]);
  const { prompter } = story.world;
  const seen: string[] = [];
  const choose: Prompter['choose'] = (question) => {
    seen.push(question.header(story.world.now()).replaceAll(/\s+/g, ' '));
    return prompter.choose(question);
  };
  const incident = await walk({ ...story.world, prompter: { ...prompter, choose } });
  expect(seen.at(-1)).toContain('EMERGENCY RELEASE of restored, without the approvals. Staff ');
  const notices = Object.values(incident.deliveries).filter(({ statement }) => statement === 'emergency-notice');
  expect(notices.map(({ audience }) => audience)).toContain('staff');
  expect(story.world.shown().err.replaceAll(/\s+/g, ' ')).toContain(
    'EMERGENCY RELEASE: restored 1 at 13:10 by Communications on duty, without comms-lead: "nobody answers".',
  );
});

test('an expired review is said above each question and on the send screen, and asks why once', async () => {
  const plan: Plan = { ...EXAMPLE, playbook: { ...EXAMPLE.playbook, review_by: '2016-08-29' } };
  await crisis('holding', [say('Send it?', 's'), say('Why?', 'read again: it is true'), leave('What now?')], { plan });
  const { releases } = await walk(watched([0]));
  expect(headers[0]).toContain('Playbook data-centre-loss: review expired 12 days ago.');
  const shown = story.world.shown().err.replaceAll(/\s+/g, ' ');
  expect(shown).toContain('Review expired 12 days ago. Sending asks why these texts still hold.');
  expect(shown).toContain('The review of data-centre-loss expired 12 days ago');
  expect(releases).toMatchObject([{ because: 'read again: it is true', review_expired: '2016-08-29' }]);
  await story.publish('update');
  expect(story.session.incident().releases.at(-1)).toMatchObject({ review_expired: '2016-08-29' });
});
