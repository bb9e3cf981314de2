import { expect, test } from 'vitest';

import { besides } from '../../../../src/core/drill/replay/beside.ts';
import { toldInHistory } from '../../../../src/core/drill/replay/told-in-history.ts';
import type { History } from '../../../../src/core/schema/generated/types.ts';

const source = 'a newspaper';
const HISTORY: History = {
  format: 'firsthour/history@1',
  day: '2016-09-10',
  timezone: 'Europe/Bucharest',
  from: '13:00',
  events: [
    { minute: 0, kind: 'event', what: 'It fails', source },
    { minute: 90, kind: 'word', audience: 'constructor', what: 'To an audience of that name', source },
    { minute: 300, kind: 'word', says: ['cause', 'apology'], what: 'A letter', source, assumed: true },
    { minute: 120, to: 180, kind: 'word', audience: 'customers', what: 'A post', source },
  ],
};

test('of each thing the first word counts, whatever the order, and what a source leaves open stays open', () => {
  expect(toldInHistory(HISTORY)).toEqual({
    constructor: { 'first-word': { minute: 90 } },
    customers: {
      'first-word': { minute: 120, to: 180 },
      cause: { minute: 300, assumed: true },
      apology: { minute: 300, assumed: true },
    },
  });
});

test('two histories stand side by side, customers first; nothing is compared with what is not known', () => {
  const replay = {
    staff: { 'first-word': { minute: 11 } },
    customers: { 'first-word': { minute: 12 }, estimate: { minute: 130 }, apology: { minute: 400 } },
  };
  const beside = besides(toldInHistory(HISTORY), replay);
  expect(beside.map(({ audience }) => audience)).toEqual(['customers', 'staff', 'constructor']);
  expect(beside[0]?.points.map(({ point, earlier }) => [point, earlier])).toEqual([
    ['first-word', 108],
    ['cause', null],
    ['estimate', null],
    ['apology', -100],
  ]);
  expect(beside[2]?.points).toEqual([{ point: 'first-word', past: { minute: 90 }, replay: null, earlier: null }]);
});
