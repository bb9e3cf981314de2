import { expect, test } from 'vitest';

import { confirmFact } from '../../src/core/incident/decide/confirm-fact.ts';
import { settle } from '../../src/core/incident/decide/settle.ts';
import type { Entry } from '../../src/core/incident/entry.ts';
import { logLine, logLines } from '../../src/render/log.ts';
import { createPaint } from '../../src/render/paint.ts';
import { answered } from '../world/scripted-send.ts';
import { EXAMPLE, tell } from './story.ts';

test('the log tells what happened, when, and by whom, under the days', async () => {
  const story = await tell({
    replies: {
      social: [answered(503, 'busy'), answered(200, '{"url":"https://social.example/p/1"}'), answered(400, 'no')],
    },
  });
  await story.publish('holding');
  const social = Object.keys(story.session.incident().deliveries).filter((id) => id.includes('social'));
  const [ro = '', en = ''] = social;
  await story.send({ deliveries: [ro] });
  await story.send({ deliveries: [en] });
  await story.set({ cause: 'power' });
  await story.do((asked) => confirmFact(asked, 'cause'), { for: 'duty-technical', via: 'phone' });
  story.world.clock.pass(11 * 60 * 60_000);
  const hung = { url: null, happenedAt: '2016-09-10T10:40:00.000Z' };
  await story.do((asked) => settle(asked.incident, 'holding-1/branch-door/ro', 'sent', hung, asked.at));
  await story.session.refresh();
  const { entries } = story.session.journal();
  expect(logLines(EXAMPLE, entries, createPaint(false), 80)).toMatchInlineSnapshot(`
    "10 September 2016
    13:10  opened 2016-09-10-data-centre-loss: Loss of a data centre
           (data-centre-loss 1.2.0); card payments, cash machines, online banking,
           our website since 13:00; lost: Main data centre and Office network, own
           mail and telephone exchange · Communications on duty
    13:10  holding 1 written; approved with the playbook · Communications on duty
    13:10  holding 1 published; 5 deliveries, 4 skipped; next update promised by
           13:40; checked: other-atm · Communications on duty
    13:10  holding-1/social/ro: try 1 · the program
    13:10  holding-1/social/ro: may be out, error at the platform (503): "busy";
           again at 13:10 · the program
    13:10  holding-1/social/ro: try 2 · the program
    13:10  holding-1/social/ro: accepted (200), https://social.example/p/1 · the
           program
    13:10  holding-1/social/en: try 1 · the program
    13:10  holding-1/social/en: failed, refused by the platform (400): "no" · the
           program
    13:10  cause: power · Communications on duty
    13:10  cause: power, confirmed as technical · Communications on duty for
           Technical lead on duty, told by phone

    11 September 2016
    00:10  holding-1/branch-door/ro: is out · Communications on duty, happened 13:40
           on 10 September
    "
  `);
});

test('an entry of a newer program keeps its type', async () => {
  const { session } = await tell();
  const strange = { ...session.journal().entries[0], type: 'incident.adopted' } as unknown as Entry;
  expect(logLine(EXAMPLE, strange, createPaint(false))).toBe(
    '13:10  incident.adopted (this version does not know it) · Communications on duty',
  );
});
