import { describe, expect, test } from 'vitest';

import { draftStatement } from '../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../src/core/incident/decide/mark.ts';
import type { Status } from '../../src/core/incident/status.ts';
import { statusOf } from '../../src/core/incident/status.ts';
import { createPaint } from '../../src/render/paint.ts';
import { statusPage } from '../../src/render/status-page.ts';
import { answered } from '../world/scripted-send.ts';
import type { Story } from './story.ts';
import { EXAMPLE, tell } from './story.ts';

function statusIn({ session, world }: Story, now = world.now()): Status {
  return statusOf(EXAMPLE, session.incident(), now);
}

function page(status: Status, columns = 80): string {
  return statusPage(EXAMPLE, status, createPaint(false), columns);
}

describe('the page of an incident', () => {
  test('that has just been opened shows the clocks first, and the way on', async () => {
    expect(page(statusIn(await tell()))).toMatchInlineSnapshot(`
      "2016-09-10-data-centre-loss · LIVE · open · critical
      Loss of a data centre · commander: Communications on duty · it is 13:10

      50 min left: first statement (by 14:00)
      24 h left: file the notice dora-initial (by 13:10 on 11 September)
      The playbook says: announce (not working: card payments, cash machines and
      online banking).
      No next update has been promised in public.
      Next: Speak. Go on with: firsthour resume

      not working  card payments, cash machines, online banking, our website
      began        13:00
      assumed      scope=all; actions=repairing; changes=examining, publishing
      Lost: Main data centre and Office network, own mail and telephone exchange
      "
    `);
  });

  test('fits a narrow screen', async () => {
    const text = page(statusIn(await tell()), 40);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
    expect(text).toMatchInlineSnapshot(`
      "2016-09-10-data-centre-loss · LIVE ·
      open · critical
      Loss of a data centre · commander:
      Communications on duty · it is 13:10

      50 min left: first statement (by 14:00)
      24 h left: file the notice dora-initial
      (by 13:10 on 11 September)
      The playbook says: announce (not
      working: card payments, cash machines
      and online banking).
      No next update has been promised in
      public.
      Next: Speak. Go on with: firsthour
      resume

      not working: card payments, cash
        machines, online banking, our website
      began: 13:00
      assumed: scope=all; actions=repairing;
        changes=examining, publishing
      Lost: Main data centre and Office
      network, own mail and telephone exchange
      "
    `);
  });

  test('that is under way shows what is out, what is owed, and what only a person can settle', async () => {
    const gone = answered(503, 'busy');
    const story = await tell({
      replies: {
        social: [answered(200, '{"url":"https://social.example/p/1"}'), answered(422, 'too long')],
        'outside-mail': Array.from({ length: 8 }, () => gone),
      },
    });
    story.world.clock.pass(60_000);
    await story.publish('staff-brief', 'holding');
    await story.send({ waitMs: 2_000 });
    await story.set({ cause: 'power', actions: 'switching-site' });
    const status = statusIn(story);
    const deliveries = status.deliveries.map((one) =>
      one.id === 'holding-1/outside-mail/en'
        ? { ...one, state: 'unknown' as const, reason: 'no-outcome' as const }
        : one,
    );
    expect(page({ ...status, deliveries })).toMatchInlineSnapshot(`
      "2016-09-10-data-centre-loss · LIVE · open · critical
      Loss of a data centre · commander: Communications on duty · it is 13:11

      33 min left: next update (by 13:45)
      23 h 58 min left: file the notice dora-initial (by 13:10 on 11 September)
      Promised: next update by 13:45 (in 33 min).
      Next: Stop what would hurt now. Go on with: firsthour resume

      Nobody knows whether these are out:
      - outside-mail/en holding: may be out (the program ended before the outcome was
        written down). Look, then firsthour retry --delivery holding-1/outside-mail/en
        --sent (or --not-sent, --resend)

      not working  card payments, cash machines, online banking, our website
      began        13:00
      cause        power (not confirmed by technical: not said)
      actions      switching-site
      assumed      scope=all; changes=examining, publishing
      Lost: Main data centre and Office network, own mail and telephone exchange

      Statements
      staff-brief 1  released at 13:11: no channel has taken it yet
      holding 1      published at 13:11

      Deliveries
      website       holding ro, en: skipped: Main data centre is lost; owed
      email         staff-brief ro, en; holding ro, en: skipped: Main data centre and
                    Office network, own mail and telephone exchange are lost; owed
      social        holding ro: accepted, https://social.example/p/1
      social        holding en: failed: refused by the platform
      outside-mail  staff-brief ro, en; holding ro: waiting to retry after 2 tries:
                    error at the platform
      branch-door   holding ro: a person does it, then firsthour retry --delivery
                    holding-1/branch-door/ro --sent

      Owed: staff-brief to email/ro, email/en; holding to website/ro, website/en,
      email/ro, email/en, social/en
      "
    `);
  });

  test('that begins late says how long it has been and what to do, not how far below zero', async () => {
    const story = await tell();
    story.world.clock.pass(54 * 60_000);
    const text = page(statusIn(story));
    expect(text).toContain('64 minutes since it began: speak now (was due 14:00)');
    expect(text).not.toMatch(/(^|[ (])-\d/);
  });

  test('that misses its promise says by how much', async () => {
    const story = await tell();
    await story.publish('staff-brief', 'holding');
    await story.send();
    story.world.clock.pass(42 * 60_000);
    const text = page(statusIn(story));
    expect(text).toContain('12 min late: next update (was due 13:40)');
    expect(text).toContain('Promised: next update by 13:40 (12 min ago).');
  });

  test('tells what a statement misses', async () => {
    const story = await tell();
    await story.do((asked) => mark(asked, { mark: 'restored' }));
    await story.do((asked) => draftStatement(asked, 'restored', {}));
    await story.do((asked) => draftStatement(asked, 'apology', {}));
    await story.do((asked) => draftStatement(asked, 'staff-restored', {}));
    await story.set({ services: 'cards' });
    const text = page(statusIn(story));
    expect(text).toContain('restored 1        out of date; needs comms-lead');
    expect(text).toContain('apology 1         out of date; needs comms-lead, legal and finance');
  });

  test('never calls published what no channel has taken', async () => {
    const story = await tell({ env: {} });
    await story.publish('holding');
    expect(page(statusIn(story))).toContain('holding 1  released at 13:10: no channel has taken it yet');
  });

  test('of an exercise says so in words', async () => {
    const status = statusIn(await tell());
    expect(page({ ...status, mode: 'drill' })).toMatch(
      /^EXERCISE EXERCISE .*\n2016-09-10-data-centre-loss · EXERCISE · open/,
    );
  });

  test('that is over asks for nothing', async () => {
    const status = statusIn(await tell());
    const text = page({ ...status, state: 'closed', announcement: null, deadlines: [], next_step: null });
    expect(text).toContain('No deadline is open.\nNo promise is open.\nThe incident is over.');
  });
});

test('colour adds nothing but colour', async () => {
  const status = statusIn(await tell());
  const coloured = statusPage(EXAMPLE, status, createPaint(true), 80);
  expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(page(status));
  expect(coloured).not.toBe(page(status));
});
