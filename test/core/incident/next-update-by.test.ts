import { expect, test } from 'vitest';

import { mark } from '../../../src/core/incident/decide/mark.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { statusOf } from '../../../src/core/incident/status.ts';
import { closeInGoodHands } from './closing.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

function promised(told: Story, at: string): string | null {
  return statusOf(told.plan, told.incident(), instant(at)).next_update_by;
}

test('nothing is promised before a public channel has accepted', () => {
  const told = story();
  expect(promised(told, '10:21')).toBeNull();
  told.publish(['holding']);
  expect(promised(told, '10:22')).toBeNull();
  told.fail('holding-1/social/en');
  expect(promised(told, '10:22')).toBeNull();
});

test('a staff briefing alone makes no public deadline', () => {
  const told = story();
  told.publish(['staff-brief']);
  told.accept();
  expect(told.incident().releases[0]?.next_update_by).toBe(instant('10:50'));
  expect(promised(told, '10:30')).toBeNull();
});

test('once accepted it is the value of the release, also when it has passed', () => {
  const told = story().at('10:22');
  told.publish(['holding']);
  told.at('10:26').accept('holding-1/social/en');
  expect(promised(told, '10:30')).toBe(instant('10:55'));
  expect(promised(told, '11:30')).toBe(instant('10:55'));
});

test('a newer promise counts once it is accepted', () => {
  const told = story().at('10:22');
  told.publish(['holding']);
  told.accept().at('10:40');
  told.must((asked) => setFacts(asked, { actions: 'moving' }));
  told.publish(['update']);
  expect(promised(told, '10:41')).toBe(instant('10:55'));
  told.accept('update-1/mail/en');
  expect(promised(told, '10:41')).toBe(instant('11:10'));
});

test('it is over once the end is accepted, and once the incident is', () => {
  const told = story().at('10:22');
  told.publish(['holding'], { channels: ['social'], languages: ['en'] });
  told.accept().at('10:40');
  told.must((asked) => mark(asked, { mark: 'restored' }));
  told.publish(['restored'], { emergency: true, because: 'nobody can be reached' });
  expect(promised(told, '10:41')).toBe(instant('10:55'));
  told.accept();
  expect(promised(told, '10:41')).toBeNull();
  told.must((asked) => closeInGoodHands(asked));
  expect(promised(told, '10:41')).toBeNull();
});
