import { expect, test } from 'vitest';

import { confirmFact } from '../../../src/core/incident/decide/confirm-fact.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { statusOf } from '../../../src/core/incident/status.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Speaker, Story } from './story.ts';
import { instant, outcomeOf, story } from './story.ts';

/** The small plan with a free text. */
const WITH_TEXT: Plan = {
  ...SMALL_PLAN,
  playbook: { ...SMALL_PLAN.playbook, facts: { ...SMALL_PLAN.playbook.facts, word: { ask: 'A word?', type: 'text' } } },
};

function set(told: Story, typed: Readonly<Record<string, string>>, speaker?: Speaker): string {
  return told.does((asked) => setFacts(asked, typed), speaker);
}

function value(told: Story, fact: string): unknown {
  return told.incident().facts[fact]?.value;
}

test.each([
  ['services', 'cards', ['cards']],
  ['services', ' atm , cards ,', ['atm', 'cards']],
  ['services', 'atm,atm', ['atm']],
  ['scope', 'some', 'some'],
  ['actions', 'moving,repairing', ['moving', 'repairing']],
  ['eta', '15:00', '2016-09-10T12:00:00.000Z'],
  ['eta', '13:10', '2016-09-11T10:10:00.000Z'],
  ['started_at', '13:10', '2016-09-10T10:10:00.000Z'],
  ['started_at', '15:00', '2016-09-09T12:00:00.000Z'],
  ['started_at', '-20m', '2016-09-10T10:00:00.000Z'],
  ['started_at', 'now', '2016-09-10T10:20:00.000Z'],
  ['detected_at', '2016-09-10T10:15:00Z', '2016-09-10T10:15:00.000Z'],
  ['cards_hit', '1200', 1200],
  ['cards_hit', '0', 0],
  ['cards_hit', '-1.5', -1.5],
  ['money_safe', 'yes', true],
  ['money_safe', 'DA', true],
  ['money_safe', 'non', false],
])('%s typed as %j is %j', (fact, typed, expected) => {
  const told = story();
  expect(set(told, { [fact]: typed })).toBe('fact.set');
  expect(value(told, fact)).toEqual(expected);
});

test.each([
  ['services', 'fax', 'not-a-value'],
  ['services', 'cards,constructor', 'not-a-value'],
  ['services', '__proto__', 'not-a-value'],
  ['scope', 'none', 'not-a-value'],
  ['scope', 'all,some', 'not-a-value'],
  ['scope', 'toString', 'not-a-value'],
  ['actions', 'repairing,sleeping', 'not-a-value'],
  ['eta', 'soon', 'not-a-time'],
  ['eta', '-99999999999d', 'not-a-time'],
  ['started_at', '+5m', 'time-to-come'],
  ['started_at', '2017-01-01 12:00', 'time-to-come'],
  ['detected_at', '2016-09-10T10:20:01Z', 'time-to-come'],
  ['cards_hit', 'many', 'not-a-number'],
  ['cards_hit', '1,000', 'not-a-number'],
  ['cards_hit', 'Infinity', 'not-a-number'],
  ['cards_hit', '1e999', 'not-a-number'],
  ['money_safe', 'maybe', 'not-a-value'],
  ['money_safe', 'true,false', 'not-a-value'],
])('%s typed as %j is refused: %s', (fact, typed, code) => {
  const told = story();
  expect(set(told, { [fact]: typed })).toBe(code);
  expect(told.entries()).toHaveLength(1);
});

test('empty is not known, and takes a value away', () => {
  const told = story();
  for (const typed of ['', '  ', ',']) {
    set(told, { services: 'cards' });
    expect(set(told, { services: typed })).toBe('fact.set');
    expect(value(told, 'services')).toBeNull();
  }
  expect(set(told, { started_at: '' })).toBe('fact.set');
  expect(value(told, 'started_at')).toBeNull();
});

test('all or none: one wrong value and nothing is set', () => {
  const told = story();
  expect(set(told, { scope: 'some', cause: 'magic' })).toBe('not-a-value');
  expect(value(told, 'scope')).toBeUndefined();
  expect(set(told, { scope: 'some', cause: 'power' })).toBe('fact.set');
  expect(told.entries()).toHaveLength(2);
});

test('nothing typed writes nothing', () => {
  expect(set(story(), {})).toBe('nothing');
});

test.each(['speed', '', '__proto__', 'constructor', 'toString', 'Services', 'started-at'])(
  'the fact %j is unknown, and the refusal lists those that are',
  (name) => {
    const told = story();
    const typed = Object.fromEntries([[name, 'x']]);
    told.does((asked) => {
      const decision = setFacts(asked, typed);
      expect(decision).toMatchObject({
        refusal: {
          kind: 'usage',
          code: 'fact-unknown',
          values: { facts: expect.arrayContaining(['services', 'eta']) },
        },
      });
      return decision;
    });
    expect(told.does((asked) => confirmFact(asked, name), 'dan')).toBe('fact-unknown');
    expect(told.entries()).toHaveLength(1);
  },
);

test('when it ended is set by marking, and by nothing else', () => {
  expect(set(story(), { restored_at: '13:00' })).toBe('set-by-mark');
});

test('it is written whose word it was, and when', () => {
  const told = story().at('10:25');
  set(told, { scope: 'some' }, { by: 'ana', for: 'dan', via: 'phone' });
  expect(told.incident().facts.scope).toMatchObject({ by: 'dan', at: instant('10:25') });
  expect(told.entries().at(-1)).toMatchObject({ by: { id: 'ana' }, data: { for: 'dan', via: 'phone' } });
});

test("a default counts as known, is nobody's word, and writes no entry", () => {
  const told = story();
  const { facts } = statusOf(told.plan, told.incident(), told.now());
  expect(facts.scope).toEqual({ value: 'all', by: null, at: null, confirmed: false });
  set(told, { scope: '' });
  expect(statusOf(told.plan, told.incident(), told.now()).facts.scope).toMatchObject({ value: null, by: 'ana' });
});

test('a text has one value for each language, and keeps those that were not typed', () => {
  const told = story({ plan: WITH_TEXT });
  expect(set(told, { 'word.en': 'Hello' })).toBe('fact.set');
  expect(set(told, { 'word.ro': 'Salut' })).toBe('fact.set');
  expect(value(told, 'word')).toEqual({ en: 'Hello', ro: 'Salut' });
  expect(set(told, { 'word.en': '', 'word.ro': 'Noroc' })).toBe('fact.set');
  expect(value(told, 'word')).toEqual({ ro: 'Noroc' });
  expect(set(told, { 'word.ro': '', 'word.en': 'Hi' })).toBe('fact.set');
  expect(value(told, 'word')).toEqual({ en: 'Hi' });
  expect(set(told, { 'word.en': '' })).toBe('fact.set');
  expect(value(told, 'word')).toBeNull();
});

test.each([
  ['word', 'x', 'language-missing'],
  ['word.', 'x', 'language-missing'],
  ['word.de', 'x', 'language-missing'],
  ['word.__proto__', 'x', 'language-missing'],
  ['word.ro.ro', 'x', 'language-missing'],
  ['scope.ro', 'some', 'no-language-here'],
])('%s=%s is refused: %s', (key, typed, code) => {
  expect(set(story({ plan: WITH_TEXT }), { [key]: typed })).toBe(code);
});

test.each([
  'an escape \u001b[2J',
  'a bell \u0007',
  'a return\rover it',
  'a C1 control \u009b',
  'right to left \u202e',
  'isolated \u2066',
  'zero \u200b width',
  'a mark \ufeff of byte order',
  'a line \u2028 apart',
  'a tag \u{e0041}',
  'half a character \ud83d',
  'a placeholder {$services}',
  'half of one {$',
  'the blank {$next_update_by}',
])('a text with %j in it is refused', (text) => {
  expect(set(story({ plan: WITH_TEXT }), { 'word.en': text })).toBe('not-plain-text');
});

test.each([
  'Ne cerem scuze: „plățile” nu merg.',
  'two\nlines',
  'braces {like this} and $5',
  '<b>&amp;',
  'a whole one 😀',
])('a text like %j is taken as it is', (text) => {
  const told = story({ plan: WITH_TEXT });
  expect(set(told, { 'word.en': text })).toBe('fact.set');
  expect(value(told, 'word')).toEqual({ en: text });
});

test('strangers set nothing, and who speaks for somebody says how they were told', () => {
  const told = story();
  for (const person of ['nobody', '', '__proto__', 'constructor']) {
    expect(set(told, { scope: 'some' }, person)).toBe('person-unknown');
    expect(set(told, { scope: 'some' }, { by: 'ana', for: person, via: 'room' })).toBe('person-unknown');
  }
  expect(set(told, { scope: 'some' }, { by: 'ana', for: 'dan' })).toBe('via-missing');
  expect(set(told, { scope: 'some' }, { by: 'ana', for: 'ana' })).toBe('fact.set');
});

test('opening takes facts by the same rules', () => {
  expect(() => story({ typed: { services: 'fax' } })).toThrow('not-a-value');
  expect(() => story({ typed: { constructor: 'x' } })).toThrow('fact-unknown');
  expect(() => story({ by: 'nobody' })).toThrow('person-unknown');
  expect(() => story({ lost: ['constructor'] })).toThrow('dependency-unknown');
});

test('outcomes are told in short', () => {
  expect(outcomeOf({ entries: [] })).toBe('nothing');
});

test('facts that a step with a role asks for are set by those who hold it, or for them', () => {
  const [assess, ...rest] = SMALL_PLAN.playbook.steps;
  const steps = [...(assess ? [assess] : []), { id: 'risk', title: 'Risk', ask: ['cause'], role: 'risk' }, ...rest];
  const told = story({ plan: { ...SMALL_PLAN, playbook: { ...SMALL_PLAN.playbook, steps } } });
  expect(told.does((asked) => setFacts(asked, { cause: 'power' }))).toBe('not-in-role');
  expect(told.does((asked) => setFacts(asked, { cause: 'power' }), { by: 'ana', for: 'eva', via: 'phone' })).toBe(
    'fact.set',
  );
});
