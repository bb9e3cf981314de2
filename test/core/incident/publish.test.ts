import { expect, test } from 'vitest';

import { dropOptions } from '../../../src/core/incident/decide/options.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import type { EntryData } from '../../../src/core/incident/entry-data.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

/** The newest release. */
function released(told: Story): EntryData['statement.published'] {
  const found = told.entries().findLast((entry) => entry.type === 'statement.published');
  if (found?.type !== 'statement.published') throw new Error('nothing was published');
  return found.data;
}

function ids(told: Story): readonly string[] {
  return released(told).deliveries.map(({ id }) => id);
}

type Body = { readonly type: string; readonly data: Readonly<Record<string, unknown>> };

/** What a delivery would send. */
function sent(told: Story, id: string): Body {
  const found = released(told).deliveries.find((delivery) => delivery.id === id);
  return JSON.parse(found?.body ?? 'null') as Body;
}

test('one release has every channel in every language it takes, staff first', () => {
  const told = story();
  expect(told.publish(['holding', 'staff-brief'])).toBe('statement.published');
  expect(ids(told)).toEqual([
    'staff-brief-1/mail/en',
    'staff-brief-1/mail/ro',
    'holding-1/website/en',
    'holding-1/website/ro',
    'holding-1/social/en',
    'holding-1/social/ro',
    'holding-1/mail/en',
    'holding-1/mail/ro',
    'holding-1/door/ro',
  ]);
});

test('each delivery has an id of its own for the platform', () => {
  const told = story();
  told.publish(['staff-brief', 'holding']);
  const own = released(told).deliveries.map(({ webhook_id }) => webhook_id);
  expect(new Set(own).size).toBe(own.length);
  expect(own.every((id) => /^msg_[0-9a-f]{32}$/.test(id))).toBe(true);
});

test('one promise stands in all statements, languages and channels: the interval from now, up to five minutes', () => {
  const told = story().at('10:22');
  told.publish(['staff-brief', 'holding']);
  expect(released(told).next_update_by).toBe(instant('10:55'));
  for (const { id, language } of released(told).deliveries) {
    const text = String(sent(told, id).data.text);
    expect(text).toContain(language === 'en' ? '13:55 (Bucharest time)' : '13:55 (ora Bucureștiului)');
    expect(text).not.toContain('{$');
    expect(sent(told, id).data.next_update_by).toBe(instant('10:55'));
  }
});

test('no try starts after the promised update, nor after an hour', () => {
  const told = story().at('10:22');
  told.publish(['holding']);
  expect(released(told).deliveries[0]?.not_after).toBe(instant('10:55'));
  told
    .accept()
    .at('12:40')
    .must((asked) => setFacts(asked, { actions: 'moving' }));
  told.publish(['update']);
  expect(released(told)).toMatchObject({ next_update_by: instant('13:40') });
  expect(released(told).deliveries[0]?.not_after).toBe(instant('13:40'));
});

test('an hour after it nothing is sent any more, where the promise is later', () => {
  const { playbook } = SMALL_PLAN;
  const every = [{ interval: '3h' }];
  const deadlines = { ...playbook.deadlines, 'next-update': { every, from: 'public', until: 'restored' } as const };
  const told = story({ plan: { ...SMALL_PLAN, playbook: { ...playbook, deadlines } } }).at('10:22');
  told.publish(['holding']);
  expect(released(told).deliveries[0]?.not_after).toBe(instant('11:22'));
});

test('lost dependencies and missing secrets are skipped, each for its reason, and hold up nobody', () => {
  const told = story({ lost: ['site'] });
  told.publish(['holding'], { unusable: { social: 'no-secret' } });
  const reasons = released(told).deliveries.map(({ id, skip }) => [id, skip ?? 'goes']);
  expect(Object.fromEntries(reasons)).toEqual({
    'holding-1/website/en': 'dependency-lost',
    'holding-1/website/ro': 'dependency-lost',
    'holding-1/social/en': 'no-secret',
    'holding-1/social/ro': 'no-secret',
    'holding-1/mail/en': 'goes',
    'holding-1/mail/ro': 'goes',
    'holding-1/door/ro': 'goes',
  });
  expect(told.incident().deliveries['holding-1/website/en']).toMatchObject({
    state: 'skipped',
    reason: 'dependency-lost',
  });
});

test('what is assumed to be lost is tried all the same', () => {
  const told = story();
  expect(told.plan.playbook.assume_lost).toEqual(['site']);
  told.publish(['holding'], { channels: ['website'] });
  expect(released(told).deliveries.map(({ skip }) => skip)).toEqual([undefined, undefined]);
});

test('a text that does not fit holds back its own channel alone', () => {
  const { workspace } = SMALL_PLAN;
  const social = { ...workspace.channels.social!, limit: { unit: 'chars', max: 60 } as const };
  const plan: Plan = { ...SMALL_PLAN, workspace: { ...workspace, channels: { ...workspace.channels, social } } };
  const told = story({ plan });
  told.publish(['holding'], { channels: ['social', 'mail'], languages: ['en'] });
  expect(released(told).deliveries.map(({ id, skip }) => [id, skip])).toEqual([
    ['holding-1/social/en', 'does-not-fit'],
    ['holding-1/mail/en', undefined],
  ]);
});

test('what is under way or there is not ordered again; nothing left is refused', () => {
  const told = story();
  told.publish(['holding']);
  expect(told.publish(['holding'])).toBe('already-published');
  told.accept();
  expect(told.publish(['holding'])).toBe('already-published');
  expect(told.publish(['holding'], { because: 'for good measure' })).toBe('already-published');
  expect(told.publish(['holding'], { emergency: true, because: 'for good measure' })).toBe('already-published');
});

test('named twice it goes out once', () => {
  const told = story();
  told.publish(['holding', 'holding'], { channels: ['social'], languages: ['en'] });
  expect(ids(told)).toEqual(['holding-1/social/en']);
  expect(released(told).statements).toHaveLength(1);
});

test('skipped again for the same reason is not written down again', () => {
  const told = story({ lost: ['site'] });
  told.publish(['holding']);
  expect(told.publish(['holding'])).toBe('already-published');
});

test('where nothing could go out, that is said, and not that it went out', () => {
  const told = story();
  const unusable = { website: 'no-secret', social: 'no-secret', mail: 'no-secret', door: 'no-address' } as const;
  expect(told.publish(['holding'], { unusable })).toBe('statement.published');
  expect(told.publish(['holding'], { unusable })).toBe('no-channel');
  expect(told.publish(['holding'])).toBe('statement.published');
});

test('what a channel has refused is ordered anew, under a new id', () => {
  const told = story();
  told.publish(['holding']);
  told.fail('holding-1/mail/en').accept();
  told.publish(['holding']);
  expect(ids(told)).toEqual(['holding-1/mail/en#2']);
  told.fail();
  told.publish(['holding']);
  expect(ids(told)).toEqual(['holding-1/mail/en#3']);
});

test('channels and languages can be named', () => {
  const told = story();
  told.publish(['holding'], { channels: ['social', 'mail'], languages: ['ro'] });
  expect(ids(told)).toEqual(['holding-1/social/ro', 'holding-1/mail/ro']);
  told.publish(['holding'], { languages: ['ro'] });
  expect(ids(told)).toEqual(['holding-1/website/ro', 'holding-1/door/ro']);
});

test('each body says what this channel and language told the audience before', () => {
  const told = story().at('10:22');
  told.publish(['staff-brief', 'holding']);
  expect(sent(told, 'holding-1/mail/en').data.supersedes).toBeNull();
  told.accept('staff-brief-1/mail/en', 'holding-1/social/en', 'holding-1/mail/en').fail('holding-1/social/ro');
  told.at('10:40').must((asked) => setFacts(asked, { actions: 'moving' }));
  told.publish(['update']);
  const superseded = (id: string) => sent(told, id).data.supersedes;
  expect(superseded('update-1/mail/en')).toEqual({ statement: 'holding', revision: 1 });
  expect(superseded('update-1/social/en')).toEqual({ statement: 'holding', revision: 1 });
  expect(superseded('update-1/social/ro')).toBeNull();
  told.accept('update-1/mail/en').at('11:00');
  told.must((asked) => setFacts(asked, { actions: 'repairing' }));
  told.publish(['update']);
  expect(superseded('update-2/mail/en')).toEqual({ statement: 'update', revision: 1 });
  expect(superseded('update-2/social/en')).toEqual({ statement: 'holding', revision: 1 });
});

test('sending affirms the checks of the workarounds that stand in the texts', () => {
  const told = story();
  told.publish(['holding']);
  expect(released(told).affirmed).toEqual(['other-atm']);
  const without = story().must((asked) => dropOptions(asked, ['other-atm']));
  without.publish(['holding']);
  expect(released(without).affirmed).toEqual([]);
});

test('a drill says so in every body', () => {
  const told = story({ mode: 'drill' });
  told.publish(['holding']);
  expect(sent(told, 'holding-1/social/en')).toMatchObject({
    type: 'drill.statement.published',
    data: { mode: 'drill' },
  });
});

test('the digest and the head in a body are those of the journal', () => {
  const told = story();
  told.publish(['holding']);
  const drafted = told.entries().findLast(({ type }) => type === 'statement.drafted');
  const before = told.entries().at(-2);
  expect(sent(told, 'holding-1/social/en').data).toMatchObject({ digest: drafted?.hash, head: before?.hash });
});

test('a release is for the people of the workspace, who may speak for one another', () => {
  const told = story();
  told.publish(['holding'], { channels: ['social'], languages: ['en'] });
  expect(told.publish(['holding'], {}, 'stranger')).toBe('person-unknown');
  expect(told.publish(['holding'], {}, { by: 'ana', for: 'stranger', via: 'phone' })).toBe('person-unknown');
  expect(told.publish(['holding'], {}, { by: 'ana', for: 'dan', via: 'phone' })).toBe('statement.published');
  expect(released(told)).toMatchObject({ for: 'dan', via: 'phone' });
});
