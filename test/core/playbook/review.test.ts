import { describe, expect, test } from 'vitest';

import { mark } from '../../../src/core/incident/decide/mark.ts';
import { statusOf } from '../../../src/core/incident/status.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { reviewExpired } from '../../../src/core/playbook/review.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import { story } from '../incident/story.ts';

function reviewedBy(review_by: string | undefined): Plan {
  const { review_by: _, ...playbook } = SMALL_PLAN.playbook;
  return { ...SMALL_PLAN, playbook: review_by === undefined ? playbook : { ...playbook, review_by } };
}

describe('a review', () => {
  test.each([
    ['2016-09-10', null],
    ['2016-09-09', { by: '2016-09-09', days: 1 }],
    ['2016-08-29', { by: '2016-08-29', days: 12 }],
    ['2017-01-01', null],
    [undefined, null],
  ])('until %s', (by, expected) => {
    expect(reviewExpired(reviewedBy(by), '2016-09-10T10:20:00.000Z')).toEqual(expected);
  });

  test("ends at the workspace's midnight", () => {
    expect(reviewExpired(reviewedBy('2016-09-10'), '2016-09-10T20:59:00.000Z')).toBeNull();
    expect(reviewExpired(reviewedBy('2016-09-10'), '2016-09-10T21:00:00.000Z')).toMatchObject({ days: 1 });
  });
});

describe('with an expired review', () => {
  const plan = reviewedBy('2016-08-29');

  test('what was approved with the playbook wants one reason in an incident, and then goes out', () => {
    const told = story({ plan });
    expect(told.publish(['staff-brief', 'holding'])).toBe('review-expired');
    expect(told.publish(['staff-brief', 'holding'], { because: 'I read it: it is true' })).toBe('statement.published');
    expect(told.entries().at(-1)?.data).toMatchObject({
      because: 'I read it: it is true',
      review_expired: '2016-08-29',
    });
    told.accept().at('10:45');
    expect(told.publish(['update'])).toBe('statement.published');
    expect(told.entries().at(-1)?.data).toMatchObject({ review_expired: '2016-08-29' });
    expect(told.entries().at(-1)?.data).not.toHaveProperty('because');
  });

  test('what people approve for this incident wants none', () => {
    const told = story({ plan }).must((asked) => mark(asked, { mark: 'restored' }));
    expect(told.publish(['restored'])).toBe('not-approved');
    expect(told.publish(['restored'], { emergency: true, because: 'nobody answers' })).toBe('statement.published');
    expect(told.entries().at(-1)?.data).not.toHaveProperty('review_expired');
  });

  test('the status says so until the incident is over', () => {
    const told = story({ plan });
    expect(statusOf(plan, told.incident(), told.now()).review_expired).toEqual({ by: '2016-08-29', days: 12 });
    const valid = story({ plan: reviewedBy('2017-01-01') });
    expect(statusOf(valid.plan, valid.incident(), valid.now()).review_expired).toBeNull();
    expect(valid.publish(['staff-brief', 'holding'])).toBe('statement.published');
    expect(valid.entries().at(-1)?.data).not.toHaveProperty('review_expired');
  });
});
