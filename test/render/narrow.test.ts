import { expect, test } from 'vitest';

import { answersOf } from '../../src/core/incident/answers.ts';
import { latestDraft } from '../../src/core/incident/approvals.ts';
import { draftStatement } from '../../src/core/incident/decide/draft-statement.ts';
import { handoverOf } from '../../src/core/incident/handover.ts';
import { publicLines } from '../../src/core/incident/lines.ts';
import { spokespeople } from '../../src/core/incident/people.ts';
import { statusOf } from '../../src/core/incident/status.ts';
import { kitOf } from '../../src/core/paper/kit.ts';
import { coverageOf } from '../../src/core/reach/coverage.ts';
import { outlookOf, outlooksOf } from '../../src/core/reach/outlook.ts';
import { samplesIn } from '../../src/core/statement/samples-in.ts';
import { readiness } from '../../src/core/workspace/readiness.ts';
import { byHandPage } from '../../src/render/by-hand.ts';
import { channelsPage } from '../../src/render/channels-page.ts';
import { deliveriesPage } from '../../src/render/deliveries-page.ts';
import { draftPage } from '../../src/render/draft-page.ts';
import { handoverPage } from '../../src/render/handover-page.ts';
import { linesPage } from '../../src/render/lines-page.ts';
import { logLines } from '../../src/render/log.ts';
import { openIncidentsPage } from '../../src/render/open-incidents-page.ts';
import { createPaint } from '../../src/render/paint.ts';
import { previewPage } from '../../src/render/preview-page.ts';
import { problemText } from '../../src/render/problem.ts';
import { coveragePage } from '../../src/render/reach/coverage-page.ts';
import { inTurnPage } from '../../src/render/reach/in-turn-page.ts';
import { whatIfPage } from '../../src/render/reach/what-if-page.ts';
import { readyPage } from '../../src/render/ready-page.ts';
import { statusPage } from '../../src/render/status-page.ts';
import { verifyPage } from '../../src/render/verify-page.ts';
import { EXAMPLE, tell } from './story.ts';

const paint = createPaint(false);

/** Every page of one incident, by name. */
async function pages(columns: number): Promise<Readonly<Record<string, string>>> {
  const story = await tell();
  const { session, world } = story;
  await story.do((asked) => draftStatement(asked, 'holding', {}));
  const drafted = latestDraft(session.incident(), 'holding');
  if (!drafted) throw new Error('nothing was drafted');
  const draft = draftPage(EXAMPLE, drafted, world.now(), columns, paint);
  await story.publish('staff-brief', 'holding');
  await story.send();
  const incident = await session.refresh();
  const now = world.now();
  const status = statusOf(EXAMPLE, incident, now);
  const asked = { language: 'en', nextUpdateBy: status.next_update_by, now };
  const faults = [{ delivery: 'holding-1/social/ro', fault: 'differs' }] as const;
  const journal = {
    ok: false,
    entries: 9,
    head: 'a'.repeat(64),
    torn: 1,
    lost: 1,
    damage: { line: 3, reason: 'wrong-seq' },
  };
  const morning = {
    now,
    zone: 'Europe/Bucharest',
    speaker: null,
    errors: 1,
    warnings: 0,
    playbooks: [{ id: 'data-centre-loss', review_by: null }],
    channels: [{ id: 'website', byHand: false, blocked: { reason: 'bad-address', words: 'WEBSITE_URL' } as const }],
    reach: { file: 'reach.yaml', here: false },
    folder: 'network-folder' as const,
  };
  const channel = {
    id: 'email',
    connector: 'webhook',
    audiences: ['staff'],
    languages: ['ro'],
    limit: 500,
    unit: 'chars',
  } as const;
  const unusable = { needs: ['office-network'], usable: 'no', reason: 'no-secret', missing: 'EMAIL_SECRET' } as const;
  const hint = 'firsthour repair --because WHY takes the sound part of it over.';
  return {
    status: statusPage(EXAMPLE, status, paint, columns),
    handover: handoverPage(EXAMPLE, incident, handoverOf(EXAMPLE, incident, now), paint, columns),
    'several open': openIncidentsPage([{ plan: EXAMPLE, incident }], now, paint, columns),
    draft,
    deliveries: deliveriesPage(EXAMPLE, status.deliveries, status, paint, columns),
    'by hand': byHandPage(EXAMPLE, Object.values(incident.deliveries), { paint, columns }),
    log: logLines(EXAMPLE, session.journal().entries, paint, columns),
    lines: linesPage(
      EXAMPLE,
      {
        mode: 'live',
        to: null,
        lines: publicLines(EXAMPLE, incident, null, 'en'),
        next_update_by: asked.nextUpdateBy,
        ...answersOf(EXAMPLE, incident, asked),
        spokespeople: spokespeople(EXAMPLE, { 'duty-comms': { phones: ['+40 700 000 001', '+40 700 000 002'] } }),
        call_backs: [
          {
            task: 'call-back-1',
            text: 'Ziarul, is the money safe?',
            due_at: asked.now,
            at: asked.now,
            by: 'duty-comms',
          },
        ],
      },
      asked,
      paint,
      columns,
    ),
    verify: verifyPage(incident.id, journal, { checked: 9, faults }, paint, columns),
    ready: readyPage(readiness(morning), 'Europe/Bucharest', paint, columns),
    channels: channelsPage(EXAMPLE, [{ ...channel, ...unusable }], paint, columns),
    preview: previewPage(
      {
        plan: EXAMPLE,
        drafts: [drafted.draft],
        beside: kitOf(EXAMPLE, incident, [], asked.now).languages,
        shown: () => '14:00',
        samples: samplesIn({ plan: EXAMPLE, typed: {}, lost: [], now: asked.now }, [drafted.draft]),
        now: asked.now,
      },
      paint,
      columns,
    ),
    'what if': whatIfPage([[EXAMPLE, outlookOf(EXAMPLE, ['office-network'])]], paint, columns),
    'in turn': inTurnPage(
      outlooksOf([EXAMPLE], []).map((outlook) => [EXAMPLE, outlook]),
      paint,
      columns,
    ),
    coverage: coveragePage(coverageOf(EXAMPLE.workspace, [EXAMPLE]), paint, columns),
    problem: problemText(
      { kind: 'failure', code: 'x', message: 'The journal is damaged at line 3.', hint },
      paint,
      columns,
    ),
  };
}

test.each([40, 80])('no page is wider than %i columns, but for what cannot be broken', async (columns) => {
  for (const [name, page] of Object.entries(await pages(columns))) {
    for (const line of page.split('\n')) {
      const words = line
        .trim()
        .replace(/^(\||-|\d\d:\d\d) +/, '')
        .split(' ');
      if (words.length > 1) expect([name, line, line.length <= columns]).toEqual([name, line, true]);
    }
  }
});

test('no page speaks of how it works inside, and none ends in blanks', async () => {
  for (const [name, page] of Object.entries(await pages(80))) {
    expect([name, /\b(digest|head|fold|chain)\b/i.exec(page)?.[0]]).toEqual([name, undefined]);
    expect([name, / +$/m.test(page)]).toEqual([name, false]);
  }
});
