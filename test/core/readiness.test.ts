import { describe, expect, test } from 'vitest';

import type { Check, Morning } from '../../src/core/workspace/readiness.ts';
import { readiness } from '../../src/core/workspace/readiness.ts';

const GOOD: Morning = {
  now: '2026-09-10T06:00:00.000Z',
  zone: 'Europe/Bucharest',
  speaker: { id: 'duty-comms', known: true },
  errors: 0,
  warnings: 0,
  playbooks: [{ id: 'data-centre-loss', review_by: '2027-05-01' }],
  channels: [
    { id: 'website', byHand: false, blocked: null },
    { id: 'branch-door', byHand: true, blocked: null },
  ],
  reach: { file: 'reach.yaml', here: true },
  folder: null,
};

function check(kind: Check['check'], more: Partial<Morning>): readonly [string, string] {
  const found = readiness({ ...GOOD, ...more }).find((one) => one.check === kind);
  if (!found) throw new Error(`nobody checks the ${kind}`);
  return [found.state, found.code];
}

test('a good morning has nothing but good news', () => {
  expect(new Set(readiness(GOOD).map(({ state }) => state))).toEqual(new Set(['good']));
});

describe('a morning is not good when', () => {
  const blocked = { reason: 'no-secret', words: 'WEBSITE_SECRET' } as const;
  test.each<readonly [string, Check['check'], Partial<Morning>, readonly [string, string]]>([
    ['nobody speaks here', 'speaker', { speaker: null }, ['warning', 'nobody']],
    ['a stranger speaks', 'speaker', { speaker: { id: 'x', known: false } }, ['wrong', 'stranger']],
    ['a file has errors', 'workspace', { errors: 2, warnings: 1 }, ['wrong', 'errors']],
    ['a file has warnings', 'workspace', { warnings: 1 }, ['warning', 'warnings']],
    [
      'a review was due yesterday',
      'playbook',
      { playbooks: [{ id: 'a', review_by: '2026-09-09' }] },
      ['wrong', 'review-overdue'],
    ],
    [
      'a review is due today',
      'playbook',
      { playbooks: [{ id: 'a', review_by: '2026-09-10' }] },
      ['warning', 'review-soon'],
    ],
    ['a playbook names no day', 'playbook', { playbooks: [{ id: 'a', review_by: null }] }, ['warning', 'no-review']],
    [
      'a channel cannot be used',
      'channel',
      { channels: [{ id: 'website', byHand: false, blocked }] },
      ['wrong', 'no-secret'],
    ],
    ['the telephone list is not here', 'reach', { reach: { file: 'reach.yaml', here: false } }, ['wrong', 'missing']],
    ['there is no telephone list', 'reach', { reach: null }, ['warning', 'no-list']],
    ['the time zone is none', 'clock', { zone: 'Europe/Bukarest' }, ['wrong', 'unknown-zone']],
    [
      'the folder is copied to a cloud',
      'folder',
      { folder: 'synchronised-folder' },
      ['warning', 'synchronised-folder'],
    ],
  ])('%s', (_, kind, more, expected) => {
    expect(check(kind, more)).toEqual(expected);
  });
});
