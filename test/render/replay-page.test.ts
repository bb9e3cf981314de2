import { expect, test } from 'vitest';

import { replayPage, type ShownReplay } from '../../src/render/drill/replay-page.ts';
import { createPaint } from '../../src/render/paint.ts';

const look = { paint: createPaint(false), columns: 80 };
const SHOWN: ShownReplay = {
  past: '2026-11-22-data-centre-loss',
  playbook: 'data-centre-loss',
  scenario: 'what was known then',
  audiences: [
    {
      audience: 'customers',
      points: [
        { point: 'first-word', past: { minute: 12 }, replay: { minute: 20 }, earlier: -8 },
        { point: 'cause', past: null, replay: { minute: 40 }, earlier: null },
        { point: 'apology', past: { minute: 90 }, replay: null, earlier: null },
      ],
    },
  ],
  history: null,
  assumed: { speaks: 2, apologises: 10 },
};

test('a playbook that would have been slower is said to be, and what was never said is never', () => {
  expect(replayPage(look, SHOWN)).toBe(`Would data-centre-loss have been faster than 2026-11-22-data-centre-loss?
Minutes from the beginning.

customers    in the past       this playbook
first word   12                20             8 later
cause        never             40             only here
apology      90                never          not said

No: customers would have heard the first word 8 minutes later.
Assumed: it is opened in the same minute, and the same is known in the same
minutes. What can be said is said 2 minutes later, with every approval; the
apology comes 10 minutes after it works again.
`);
});

test('nothing that a history holds can do anything to a terminal', () => {
  const hostile = '\u001b[2J\u202e\nx';
  const event = { minute: 0, kind: 'word' as const, what: hostile, source: hostile, note: hostile };
  const history = { format: 'firsthour/history@1', day: '2016-09-10', timezone: 'UTC', from: '13:00' } as const;
  const audiences = SHOWN.audiences.map((one) => ({ ...one, audience: hostile }));
  const page = replayPage(look, { ...SHOWN, audiences, history: { ...history, events: [event] } });
  expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(page).toContain('Customers would have heard nothing.');
});
