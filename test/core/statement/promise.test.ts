import { describe, expect, test } from 'vitest';

import type { Delivery } from '../../../src/core/channel/delivery.ts';
import type { Rendition } from '../../../src/core/statement/draft.ts';
import { BLANK, fillPromise, promisedTime, shownTime, unfillPromise } from '../../../src/core/statement/promise.ts';
import { NOW, smallIncident } from '../../plans/small-incident.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';

const FIRST = '2016-09-10T10:31:00.000Z';

function accepted(audience: string, channel: string, at = FIRST) {
  const delivery = { audience, channel, state: 'accepted', accepted_at: at, release: 7, stage: 'holding' };
  return smallIncident({
    deliveries: { one: delivery as unknown as Delivery },
    releases: [{ statements: [], next_update_by: null, deliveries: [], affirmed: [], seq: 7, at: NOW, by: 'ana' }],
  });
}

describe('promisedTime', () => {
  test('is the first interval from publishing, rounded up to five minutes', () => {
    expect(promisedTime(SMALL_PLAN, smallIncident(), '2016-09-10T10:30:00.000Z')).toBe('2016-09-10T11:00:00.000Z');
    expect(promisedTime(SMALL_PLAN, smallIncident(), '2016-09-10T10:30:01.000Z')).toBe('2016-09-10T11:05:00.000Z');
  });

  test('takes the next interval when the first is over, counted from the first word that the public accepted', () => {
    const incident = accepted('customers', 'social');
    expect(promisedTime(SMALL_PLAN, incident, '2016-09-10T12:30:00.000Z')).toBe('2016-09-10T13:00:00.000Z');
    expect(promisedTime(SMALL_PLAN, incident, '2016-09-10T12:31:00.000Z')).toBe('2016-09-10T13:35:00.000Z');
  });

  test('a word to staff starts no clock, even on a channel that the public reads too', () => {
    const incident = accepted('staff', 'mail');
    expect(promisedTime(SMALL_PLAN, incident, '2016-09-10T12:31:00.000Z')).toBe('2016-09-10T13:05:00.000Z');
  });

  test('is null in a playbook that promises none', () => {
    const plan = { ...SMALL_PLAN, playbook: { ...SMALL_PLAN.playbook, deadlines: {} } };
    expect(promisedTime(plan, smallIncident(), NOW)).toBeNull();
  });
});

describe('the blank', () => {
  const approved: Rendition = {
    subject: `Word by ${BLANK}`,
    text: `It will work by 14:00 (A&B time). Next by ${BLANK}. Or ${BLANK}.`,
    html: `<p>It will work by 14:00 (A&amp;B time). Next by ${BLANK}.</p>`,
    parts: { eta: 'It will work by 14:00 (A&B time).', next_update: `Next by ${BLANK}.` },
  };
  const shown = '14:00 (A&B time)';

  test('is filled in every field, as HTML in HTML, and dollar signs are only characters', () => {
    const sent = fillPromise(approved, shown);
    expect(sent.subject).toBe('Word by 14:00 (A&B time)');
    expect(sent.text).toBe('It will work by 14:00 (A&B time). Next by 14:00 (A&B time). Or 14:00 (A&B time).');
    expect(sent.html).toContain('Next by 14:00 (A&amp;B time).');
    expect(sent.parts.next_update).toBe('Next by 14:00 (A&B time).');
    expect(fillPromise(approved, '$& $1').subject).toBe('Word by $& $1');
  });

  test('is put back only where it was approved', () => {
    expect(unfillPromise(fillPromise(approved, shown), shown, approved)).toEqual(approved);
  });

  test('is not put back into a text that somebody changed', () => {
    const sent = { ...fillPromise(approved, shown), text: 'Something else by 14:00 (A&B time).' };
    expect(unfillPromise(sent, shown, approved)).toEqual({ ...approved, text: sent.text });
    expect(unfillPromise(fillPromise(approved, '15:00 (A&B time)'), shown, approved)).not.toEqual(approved);
  });

  test('is shown with the day when the promise is for tomorrow', () => {
    expect(shownTime(SMALL_PLAN, 'en', '2016-09-10T21:20:00.000Z', '2016-09-10T20:50:00.000Z')).toBe(
      '00:20 (Bucharest time, 11 September)',
    );
  });
});
