import { expect, test } from 'vitest';

import { dayText, longestTime, timeText } from '../../../src/core/statement/time-text.ts';
import { NOW } from '../../plans/small-incident.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';

test('a time is on the 24-hour clock of the workspace, with the zone as people call it', () => {
  expect(timeText(SMALL_PLAN, 'en', '2016-09-10T10:05:00.000Z', NOW)).toBe('13:05 (Bucharest time)');
  expect(timeText(SMALL_PLAN, 'ro', '2016-09-10T10:05:00.000Z', NOW)).toBe('13:05 (ora Bucureștiului)');
});

test('the day stands in the brackets when it is another one there, even if it is the same in UTC', () => {
  expect(timeText(SMALL_PLAN, 'en', '2016-09-10T21:05:00.000Z', NOW)).toBe('00:05 (Bucharest time, 11 September)');
  expect(timeText(SMALL_PLAN, 'ro', '2016-09-09T10:05:00.000Z', NOW)).toBe('13:05 (ora Bucureștiului, 9 septembrie)');
});

test('a language without a name for the zone gets the name of the zone itself', () => {
  expect(timeText({ ...SMALL_PLAN, texts: {} }, 'fr', '2016-09-10T10:05:00.000Z', NOW)).toBe(
    '13:05 (Europe/Bucharest)',
  );
});

test('a day to pay by has its year when that is another one', () => {
  expect(dayText(SMALL_PLAN, 'en', '2016-10-10T10:05:00.000Z', NOW)).toBe('10 October');
  expect(dayText(SMALL_PLAN, 'en', '2017-01-10T10:05:00.000Z', NOW)).toBe('10 January 2017');
});

test('no time of the year is longer than the longest', () => {
  for (const language of ['en', 'ro']) {
    const longest = [...longestTime(SMALL_PLAN, language)].length;
    for (let month = 1; month <= 12; month += 1) {
      const at = `2015-${String(month).padStart(2, '0')}-25T12:00:00.000Z`;
      expect([...timeText(SMALL_PLAN, language, at, NOW)].length).toBeLessThanOrEqual(longest);
    }
  }
});

test('the first of a month is written as the language writes it, and counted so', () => {
  expect(dayText(SMALL_PLAN, 'fr', '2016-12-01T10:05:00.000Z', NOW)).toBe('1er décembre');
  expect(dayText(SMALL_PLAN, 'fr', '2016-12-11T10:05:00.000Z', NOW)).toBe('11 décembre');
  expect(longestTime(SMALL_PLAN, 'fr')).toContain('1er');
});
