import { expect, test } from 'vitest';

import { loseDependencies, restoreDependencies, seenAlive } from '../../../src/core/incident/decide/dependencies.ts';
import { owedOf } from '../../../src/core/incident/owed.ts';
import { assumedLost, dependsOn } from '../../../src/core/statement/alive.ts';
import { makeDraft } from '../../../src/core/statement/make-draft.ts';
import { recordedLine } from '../../../src/render/recorded.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Story } from './story.ts';
import { story } from './story.ts';

function said(): Story {
  const told = story();
  told.at('10:30').publish(['staff-brief', 'holding']);
  return told;
}

const states = (told: Story) =>
  Object.fromEntries(Object.values(told.incident().deliveries).map(({ id, state, reason }) => [id, reason ?? state]));

test('what needs a lost dependency and has not gone out is skipped in the same breath, and owed', () => {
  const told = said();
  told.must((asked) => loseDependencies(asked, ['site']));
  expect(states(told)).toMatchObject({
    'holding-1/website/en': 'dependency-lost',
    'holding-1/website/ro': 'dependency-lost',
    'holding-1/social/en': 'pending',
  });
  const line = recordedLine(told.plan, told.incident(), told.entries().slice(-3));
  expect(line).toMatch(/^Recorded: lost: Main site\. 2 deliveries not sent, and owed\./);
  expect(owedOf(told.plan, told.incident())).toContainEqual({
    channel: 'website',
    language: 'en',
    statement: 'holding',
  });
});

test('a try that is on its way is left to its outcome, and one that may have been taken is unknown', () => {
  const told = said();
  const until = '2016-09-10T10:31:00.000Z';
  told.write('delivery.attempted', { delivery: 'holding-1/website/en', attempt: 1, until });
  told.write('delivery.attempted', { delivery: 'holding-1/website/ro', attempt: 1, until: '2016-09-10T10:29:00.000Z' });
  told.must((asked) => loseDependencies(asked, ['site']));
  expect(told.incident().deliveries['holding-1/website/en']?.state).toBe('pending');
  expect(told.incident().deliveries['holding-1/website/ro']?.state).toBe('unknown');
});

test('once it is alive, what is owed there is named, and where new texts send the public', () => {
  const told = said();
  told.must((asked) => loseDependencies(asked, ['site'])).accept();
  told.must((asked) => restoreDependencies(asked, ['site']));
  const words = recordedLine(told.plan, told.incident(), told.entries().slice(-1));
  expect(words).toContain('Owed there: website/en and website/ro. Send it with firsthour publish holding.');
});

test('the link and the contact of new texts follow what is lost and what is alive', () => {
  const told = story({ typed: { services: 'cards', started_at: '13:05' } });
  const next = () =>
    makeDraft({ plan: told.plan, incident: told.incident(), statement: 'holding', edits: {}, now: told.now() }).parts
      .en;
  expect(next()?.next_update).toContain('https://status-small.example');
  told.must((asked) => restoreDependencies(asked, ['site']));
  expect(next()?.next_update).toContain('https://www.small.example/now');
  expect(next()?.contact).toContain('+40 21 000 00 00');
  told.must((asked) => loseDependencies(asked, ['office', 'site']));
  expect(next()?.next_update).toContain('https://status-small.example');
  expect(next()?.contact).toContain('any branch');
  const words = recordedLine(told.plan, told.incident(), told.entries().slice(-1));
  expect(words).toContain('New texts name https://status-small.example and any branch.');
});

test('an assumed loss that a channel has disproved is there after all; a known one stays known', () => {
  const told = said();
  const seen = () => seenAlive(told.plan, told.incident(), 'website');
  expect(seen()).toMatchObject({
    entries: [{ type: 'dependency.restored', data: { dependencies: ['site'], seen_by: 'website' } }],
  });
  expect(seenAlive(told.plan, told.incident(), 'social')).toEqual({ entries: [] });
  told.must((asked) => loseDependencies(asked, ['site']));
  expect(seen()).toEqual({ entries: [] });
});

test('what is assumed to be lost is found through services, and not in what customers see', () => {
  const { incident } = story({ typed: { services: 'cards,website', started_at: '13:05' } });
  expect(assumedLost(SMALL_PLAN, incident(), ['website'])).toEqual(['site']);
  expect(assumedLost(SMALL_PLAN, incident(), ['cards'])).toEqual([]);
  expect(dependsOn(SMALL_PLAN, ['cards'], ['switch'])).toBe(true);
  expect(dependsOn(SMALL_PLAN, ['cards'], ['site'])).toBe(false);
});
