import { describe, expect, test } from 'vitest';

import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import type { Piece } from '../../../src/core/paper/blanks.ts';
import { piecesOf } from '../../../src/core/paper/blanks.ts';
import type { Kit } from '../../../src/core/paper/kit.ts';
import { kitOf } from '../../../src/core/paper/kit.ts';
import { shippedPlan } from '../../plans/shipped-plan.ts';
import { tell } from '../../render/story.ts';

const PLAN = shippedPlan('examples/data-centre-2016/playbooks', 'data-centre-loss');
const NOW = '2026-11-26T10:00:00.000Z';

/** A text with `<name>` where a blank is. */
function read(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : `<${piece.name}>`)).join('');
}

function part(kit: Kit, statement: string, name: string, language = 'en') {
  const paper = kit.languages.find((one) => one.language === language);
  const found = paper?.statements.find(({ id }) => id === statement)?.parts.find((one) => one.part === name);
  return found?.choices.map(({ text, after }) => [read(text), ...after]) ?? [];
}

describe('the kit of a playbook', () => {
  const kit = kitOf(PLAN, null, [], NOW);

  test('has every preapproved statement in every language, and no other', () => {
    expect(kit.languages.map(({ language }) => language)).toEqual(['ro', 'en']);
    for (const { statements } of kit.languages) {
      expect(statements.map(({ id }) => id)).toEqual([
        'staff-brief',
        'holding',
        'update',
        'staff-restored',
        'staff-relapse',
        'relapse',
        'emergency-notice',
      ]);
    }
  });

  test('leaves blank what the hour decides', () => {
    expect(part(kit, 'holding', 'what')).toEqual([['Not working at the moment: <services>.']]);
    expect(part(kit, 'holding', 'since')).toEqual([
      ['The outage began at <started_at>.'],
      ['We first saw the outage at <detected_at>.'],
    ]);
    expect(part(kit, 'holding', 'next_update')).toEqual([
      ['We will publish the next update on <link> by <next_update_by>.'],
      ['We will give the next update here by <next_update_by>.'],
    ]);
    expect(part(kit, 'staff-restored', 'until', 'ro')).toEqual([['Întreruperea s-a încheiat la <restored_at>.']]);
  });

  test('lets tick what is done and offered, one by one, with who must say yes before', () => {
    expect(part(kit, 'holding', 'action')).toHaveLength(6);
    expect(part(kit, 'update', 'workaround').map(([text]) => text)).toEqual([
      "You can withdraw cash from other banks' machines.",
      'You can withdraw cash at the counter in our branches during opening hours. Please bring photo ID.',
      'For urgent payments, please come to one of our branches during opening hours.',
      'We do not have an alternative for you yet. Our next update will say whether that has changed.',
    ]);
    const [first, second] = part(kit, 'holding', 'compensation');
    expect(first).toHaveLength(1);
    expect(second?.slice(1)).toEqual(['finance']);
  });

  test('says beside what is known only then that somebody confirms it, and what is said until then', () => {
    expect(part(kit, 'update', 'cause')).toEqual([['We know the cause: <cause>.', 'technical']]);
    expect(part(kit, 'update', 'safety')).toEqual([['<safety>', 'technical']]);
    expect(part(kit, 'update', 'unknown').flat()).toEqual([
      'We do not yet know the cause.',
      'We cannot yet say when everything will work again.',
      'We are still checking the cause.',
      'We are finding out when everything will work again.',
    ]);
  });

  test('answers questions, and says what is said until the answer is public', () => {
    const [{ questions = [], replies = [] } = {}] = kit.languages.slice(1);
    const answer = questions.find(({ id }) => id === 'cause');
    expect([read(answer?.answer ?? []), read(answer?.otherwise ?? [])]).toEqual([
      'The cause of the outage was <cause>.',
      'We do not yet know the cause. Our next update comes by <next_update_by>.',
    ]);
    expect(replies.map(({ id, text }) => [id, read(text)])).toContainEqual(['cash', '<workaround>']);
  });
});

test('the kit of an incident has what is known filled in, and blanks for the rest', async () => {
  const { session, set, world } = await tell();
  await set({ scope: 'some' });
  const kit = kitOf(PLAN, session.incident(), ['en'], world.now());
  expect(kit.languages.map(({ language }) => language)).toEqual(['en']);
  expect(part(kit, 'holding', 'since')).toEqual([['The outage began at 13:00 (Bucharest time).']]);
  expect(part(kit, 'holding', 'who')[0]?.[0]).toContain('Not all our customers are affected.');
  expect(part(kit, 'holding', 'next_update')).toEqual([
    ['We will publish the next update on https://stare-exemplu.example by <next_update_by>.'],
  ]);
  expect(part(kit, 'update', 'cause')).toEqual([['We know the cause: <cause>.', 'technical']]);
  expect(kit.due['first-statement']).toBe('2016-09-10T11:00:00.000Z');
});

test('what was reported and not confirmed is not printed', async () => {
  const { session, do: act, world } = await tell();
  await act((asked) => setFacts(asked, { cause: 'power' }));
  const kit = kitOf(PLAN, session.incident(), ['en'], world.now());
  expect(JSON.stringify(kit.languages[0]?.statements)).not.toContain('We know the cause: a power');
  expect(part(kit, 'update', 'cause')).toEqual([['We know the cause: <cause>.', 'technical']]);
});

test('blanks are times in the zone, ticks by name, or lines', () => {
  const kinds = piecesOf(PLAN, 'en', 'a {$started_at} b {$services} c {$cause} d {$pay_by}').map((piece) =>
    typeof piece === 'string' ? piece : piece.blank,
  );
  expect(kinds).toEqual([
    'a ',
    { kind: 'time', zone: 'Bucharest time' },
    ' b ',
    { kind: 'tick', of: expect.arrayContaining(['card payments', 'cash machines']) },
    ' c ',
    { kind: 'tick', of: expect.arrayContaining(['a power failure in our data centre']) },
    ' d ',
    { kind: 'line' },
  ]);
});
