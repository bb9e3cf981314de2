import { describe, expect, test } from 'vitest';

import { type DrillRecord, minutesToAll, readHistory } from '../../../../src/core/drill/history/record.ts';
import { trendsOf } from '../../../../src/core/drill/history/trends.ts';
import { writeLine } from '../../../../src/core/drill/log-lines.ts';
import { record } from './records.ts';

const written = (...records: readonly object[]) => records.map(writeLine).join('');

describe('the history of drills', () => {
  test('is read in the order in which they were run', () => {
    const [late, early] = [record({ at: '2026-11-24T08:00:00.000Z' }), record({ at: '2026-11-17T08:00:00.000Z' })];
    expect(readHistory(written(late, early))).toEqual([early, late]);
  });

  test('loses a line that was left half, and none after it', () => {
    const whole = writeLine(record());
    expect(readHistory(whole.slice(0, 50) + whole)).toEqual([record()]);
  });

  test.each([
    {},
    { ...record(), at: 'yesterday' },
    { ...record(), first_word: [{ audience: 'customers', language: 'en', minute: 'soon' }] },
    { ...record(), failed: 'all' },
    { ...record(), score: null },
  ])('takes %j for no drill', (value) => expect(readHistory(written(value))).toEqual([]));
});

describe('the minutes until customers were told', () => {
  const word = (language: string, minute: number | null) => ({ audience: 'customers', language, minute });

  test('are those of the last language', () => {
    expect(minutesToAll(record({ first_word: [word('ro', 12), word('en', 19)] }))).toBe(19);
    expect(minutesToAll(record({ first_word: [word('ro', 12), word('en', null)] }))).toBeNull();
    expect(minutesToAll(record({ first_word: [] }))).toBeNull();
  });
});

describe('the trend of a playbook', () => {
  const drills: readonly DrillRecord[] = [['a', 'b'], ['a'], ['a', 'c'], [], ['c', 'b'], ['a', 'b']].map(
    (failed, week) => record({ at: `2026-10-0${week + 1}T08:00:00.000Z`, failed }),
  );

  test('has what failed more than once in the last five drills, the worst first', () => {
    const [trend] = trendsOf(drills, ['data-centre-loss']);
    expect(trend?.last).toBe(drills.at(-1));
    expect(trend?.failing).toEqual([
      { check: 'a', times: 3, of: 5 },
      { check: 'b', times: 2, of: 5 },
      { check: 'c', times: 2, of: 5 },
    ]);
  });

  test('is there for what never was drilled, and for what there is no more', () => {
    const found = trendsOf(drills, ['generic-outage']).map(({ playbook, last }) => [playbook, last !== null]);
    expect(found).toEqual([
      ['data-centre-loss', true],
      ['generic-outage', false],
    ]);
  });
});
