import { describe, expect, test } from 'vitest';

import { approveStatement, rejectStatement } from '../../src/core/incident/decide/approve-statement.ts';
import { closeIncident } from '../../src/core/incident/decide/close-incident.ts';
import { confirmFact } from '../../src/core/incident/decide/confirm-fact.ts';
import { loseDependencies, restoreDependencies } from '../../src/core/incident/decide/dependencies.ts';
import { draftStatement } from '../../src/core/incident/decide/draft-statement.ts';
import type { Asked } from '../../src/core/incident/decide/guard.ts';
import { mark } from '../../src/core/incident/decide/mark.ts';
import { addNote } from '../../src/core/incident/decide/notes.ts';
import { chooseOptions, dropOptions } from '../../src/core/incident/decide/options.ts';
import { setFacts } from '../../src/core/incident/decide/set-facts.ts';
import { doneTask, skipStep } from '../../src/core/incident/decide/steps.ts';
import { takeCommand } from '../../src/core/incident/decide/take-command.ts';
import type { Decision } from '../../src/core/incident/decision.ts';
import type { OnBehalf } from '../../src/core/incident/entry-data.ts';
import { statusOf } from '../../src/core/incident/status.ts';
import { createPaint } from '../../src/render/paint.ts';
import { recordedLine } from '../../src/render/recorded.ts';
import { statusPage } from '../../src/render/status-page.ts';
import type { Story } from './story.ts';
import { EXAMPLE, tell } from './story.ts';

async function line(
  story: Story,
  decide: (asked: Asked) => Decision,
  behalf: OnBehalf = {},
  by = 'duty-comms',
): Promise<string> {
  const before = (await story.session.refresh()).seq;
  await story.do(decide, behalf, by);
  await story.session.refresh();
  const written = story.session.journal().entries.filter(({ seq }) => seq > before);
  return recordedLine(EXAMPLE, story.session.incident(), written);
}

const byPhone = (person: string): OnBehalf => ({ for: person, via: 'phone' });

describe('what a command that writes answers', () => {
  test('says facts as the team says them', async () => {
    const story = await tell();
    expect(await line(story, (one) => setFacts(one, { services: 'cards,atm', started_at: '13:05' }))).toBe(
      'Recorded: card payments, cash machines since 13:05.',
    );
    expect(await line(story, (one) => setFacts(one, { started_at: '', scope: 'some' }))).toBe(
      'Recorded: began: not known; scope: some.',
    );
  });

  test('says that a fact waits for somebody, and that it was confirmed', async () => {
    const story = await tell();
    expect(await line(story, (one) => setFacts(one, { cause: 'power' }))).toBe(
      'Recorded: cause: power. Not said before it is confirmed: cause (technical).',
    );
    expect(await line(story, (one) => confirmFact(one, 'cause'), byPhone('duty-technical'))).toBe(
      'Recorded: cause: power, confirmed as technical.',
    );
  });

  test('says so when nothing changed', async () => {
    expect(await line(await tell(), (one) => takeCommand(one))).toBe('Nothing changed.');
  });

  test('says each turn of an incident in a sentence', async () => {
    const story = await tell();
    const said = [
      await line(story, (one) => loseDependencies(one, ['card-switch'])),
      await line(story, (one) => restoreDependencies(one, ['main-datacentre'])),
      await line(story, (one) => chooseOptions(one, ['branch-cash'])),
      await line(story, (one) => chooseOptions(one, [], 'compensations')),
      await line(story, (one) => dropOptions(one, ['other-atm'])),
      await line(story, (one) => doneTask(one, 'pin-the-post')),
      await line(story, (one) => skipStep(one, 'halt', 'no campaign is running')),
      await line(story, (one) => addNote(one, { text: 'The fire brigade\u0007 is on site' })),
      await line(story, (one) => takeCommand(one, { because: 'shift change' }), {}, 'deputy-comms'),
      await line(story, (one) => mark(one, { mark: 'classified' }), byPhone('duty-finance')),
      await line(
        story,
        (one) => mark(one, { mark: 'filed', notice: 'dora-initial', reference: 'X-1' }),
        byPhone('duty-finance'),
      ),
    ];
    await story.publish('staff-brief');
    const ended = [
      await line(story, (one) => mark(one, { mark: 'restored', at: '2016-09-10T10:08:00.000Z' })),
      await line(story, (one) => closeIncident(one, ['outside-mail'], 'still down')),
    ];
    expect([...said, ...ended]).toEqual([
      'Recorded: lost: Card switch.',
      'Recorded: there again: Main data centre. New texts name https://www.banca-exemplu.example/stare and +40 31 000 00 00.',
      'Recorded: offered: Cash at the counter.',
      "Recorded: left out: Fees of other banks' machines; no compensations offered.",
      "Recorded: left out: Cash from another bank's machine.",
      'Recorded: done: Pin the statement to the top of every social account.',
      'Recorded: step halt left out, because: no campaign is running.',
      'Recorded: note: The fire brigade is on site.',
      'Recorded: command taken over, because: shift change.',
      'Recorded: classified as a major incident.',
      'Recorded: notice dora-initial filed, reference X-1.',
      'Recorded: works again since 13:08, not confirmed by anybody on the phones. Watched until 15:08.',
      'Recorded: incident closed, without the end on outside-mail, because: still down.',
    ]);
  });

  test('says in whose hands the promises are after the end', async () => {
    const story = await tell();
    await story.do((one) => mark(one, { mark: 'restored' }));
    const handed_over = [{ promise: 'dora-initial', to: 'duty-finance', due_at: null }];
    expect(await line(story, (one) => closeIncident(one, [], 'it holds', { handed_over, left: [] }))).toBe(
      'Recorded: incident closed, because: it holds; file the notice dora-initial handed over to Finance and risk on duty, by 13:10 on 11 September.',
    );
    const status = statusOf(EXAMPLE, story.session.incident(), story.world.now());
    expect(statusPage(EXAMPLE, status, createPaint(false), 80)).toContain(
      'After the end\n- file the notice dora-initial handed over to Finance and risk on duty, by 13:10\n  on 11 September\n',
    );
  });

  test('says what an approval leaves open', async () => {
    const story = await tell();
    await story.do((one) => mark(one, { mark: 'restored' }));
    expect(await line(story, (one) => draftStatement(one, 'apology', { 'regret.en': 'We are sorry.' }))).toContain(
      'Recorded: apology 1 written; needs comms-lead, legal and finance; by hand: regret.en; lacks',
    );
    expect(await line(story, (one) => approveStatement(one, 'apology', undefined), byPhone('deputy-legal'))).toBe(
      'Recorded: apology 1 approved by Outside counsel as legal, entered for them, told by phone, without read-back. Still missing: comms-lead and finance.',
    );
    expect(await line(story, (one) => rejectStatement(one, 'apology', 'too vague'), {}, 'deputy-comms')).toBe(
      'Recorded: apology 1 rejected, because: too vague.',
    );
  });

  test('says what was released', async () => {
    const story = await tell();
    const before = story.session.incident().seq;
    await story.publish('staff-brief', 'holding');
    await story.session.refresh();
    const released = story.session
      .journal()
      .entries.filter(({ seq, type }) => seq > before && type === 'statement.published');
    expect(recordedLine(EXAMPLE, story.session.incident(), released)).toBe(
      'Recorded: staff-brief 1 and holding 1 published; 7 deliveries, 6 skipped; next update promised by 13:40; checked: other-atm.',
    );
  });

  test('says where a new incident stands', async () => {
    const { session } = await tell();
    expect(recordedLine(EXAMPLE, session.incident(), session.journal().entries)).toBe(
      'Opened 2016-09-10-data-centre-loss: Loss of a data centre (data-centre-loss 1.2.0); card payments, cash machines, online banking, our website since 13:00; lost: Main data centre and Office network, own mail and telephone exchange.',
    );
  });
});
