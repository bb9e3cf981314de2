import { expect, test } from 'vitest';

import { confirmFact } from '../../../src/core/incident/decide/confirm-fact.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import type { Story } from './story.ts';
import { story } from './story.ts';

function reported(cause = 'power'): Story {
  return story().must((asked) => setFacts(asked, { cause }));
}

function confirmed(): Story {
  return reported().must((asked) => confirmFact(asked, 'cause'), 'dan');
}

test('somebody in the role confirms the value that stands', () => {
  const told = reported();
  expect(told.incident().facts.cause).toMatchObject({ confirmed: false, confirmed_by: null });
  expect(told.does((asked) => confirmFact(asked, 'cause'), 'dan')).toBe('fact.confirmed');
  expect(told.incident().facts.cause).toMatchObject({
    value: 'power',
    by: 'ana',
    confirmed: true,
    confirmed_by: 'dan',
  });
});

test('it can be entered for them, who told by telephone or in the room', () => {
  const told = reported();
  told.must((asked) => confirmFact(asked, 'cause'), { by: 'ana', for: 'dan', via: 'phone' });
  expect(told.incident().facts.cause).toMatchObject({ confirmed: true, confirmed_by: 'dan' });
  expect(told.entries().at(-1)).toMatchObject({
    by: { id: 'ana' },
    data: { for: 'dan', via: 'phone', role: 'technical' },
  });
});

test('without the role nobody confirms, for themselves or for others', () => {
  const told = reported();
  expect(told.does((asked) => confirmFact(asked, 'cause'), 'ana')).toBe('not-in-role');
  expect(told.does((asked) => confirmFact(asked, 'cause'), { by: 'dan', for: 'ana', via: 'room' })).toBe('not-in-role');
  expect(told.does((asked) => confirmFact(asked, 'cause'), { by: 'ana', for: 'dan' })).toBe('via-missing');
});

test('said again it stays confirmed', () => {
  const told = confirmed().must((asked) => setFacts(asked, { cause: 'power' }));
  expect(told.incident().facts.cause).toMatchObject({ confirmed: true, confirmed_by: 'dan' });
});

test('changed it is not confirmed any more, nor when it is changed back', () => {
  const told = confirmed().must((asked) => setFacts(asked, { cause: 'network' }));
  expect(told.incident().facts.cause).toMatchObject({ value: 'network', confirmed: false, confirmed_by: null });
  told.must((asked) => setFacts(asked, { cause: 'power' }));
  expect(told.incident().facts.cause?.confirmed).toBe(false);
});

test('taken away it is not confirmed any more', () => {
  const told = confirmed().must((asked) => setFacts(asked, { cause: '' }));
  expect(told.incident().facts.cause).toMatchObject({ value: null, confirmed: false });
  expect(told.does((asked) => confirmFact(asked, 'cause'), 'dan')).toBe('nothing-to-confirm');
});

test('confirmed twice is written once', () => {
  expect(confirmed().does((asked) => confirmFact(asked, 'cause'), 'dan')).toBe('nothing');
});

test('there must be something to confirm, and a role to confirm it', () => {
  const told = story();
  expect(told.does((asked) => confirmFact(asked, 'cause'), 'dan')).toBe('nothing-to-confirm');
  expect(told.does((asked) => confirmFact(asked, 'scope'), 'dan')).toBe('no-confirmation-needed');
  expect(told.does((asked) => confirmFact(asked, 'services'), 'dan')).toBe('no-confirmation-needed');
});
