import { expect, test } from 'vitest';

import { proposePlaybook } from '../../../src/core/playbook/propose.ts';
import type { Playbook } from '../../../src/core/schema/generated/types.ts';
import { SMALL_PLAYBOOK } from '../../plans/small-plan.ts';

function playbook(id: string, ...symptoms: readonly string[]): Playbook {
  return { ...SMALL_PLAYBOOK, id, symptoms };
}

const SITE = playbook('site', 'online-banking', 'website', 'cards', 'atm');
const CARDS = playbook('cards', 'cards', 'atm');
const ANY = playbook('any');
const ALL = [ANY, SITE, CARDS];

test.each([
  ['the one with most of what is seen', ['cards', 'website'], 'site'],
  ['of two with as much, the one with less that is not seen', ['cards', 'atm'], 'cards'],
  ['of two with as much, again', ['atm'], 'cards'],
  ['all of the larger one', ['online-banking', 'website', 'cards', 'atm'], 'site'],
  ['the one without symptoms when nothing fits', ['branches'], 'any'],
  ['the one without symptoms when nothing is seen', [], 'any'],
  ['and for names that are in every record', ['constructor', '__proto__', ''], 'any'],
])('%s: %j leads to %s', (_, services, id) => {
  expect(proposePlaybook(ALL, services)?.id).toBe(id);
  expect(proposePlaybook([...ALL].reverse(), services)?.id).toBe(id);
});

test('what fits equally is taken by name, whatever the order of the files', () => {
  const twins = [playbook('b', 'atm'), playbook('a', 'atm')];
  expect(proposePlaybook(twins, ['atm'])?.id).toBe('a');
  expect(proposePlaybook([...twins].reverse(), ['atm'])?.id).toBe('a');
});

test('without one for whoever does not know yet, the nearest is taken', () => {
  expect(proposePlaybook([SITE, CARDS], ['branches'])?.id).toBe('cards');
});

test('symptoms that are not written at all are none', () => {
  const { symptoms: _, ...bare } = SMALL_PLAYBOOK;
  expect(proposePlaybook([SITE, { ...bare, id: 'bare' }], ['branches'])?.id).toBe('bare');
});

test('where there is no playbook there is none to propose', () => {
  expect(proposePlaybook([], ['atm'])).toBeUndefined();
});

test('the list that it is given stays as it is', () => {
  const list = Object.freeze([CARDS, ANY, SITE]);
  proposePlaybook(list, ['atm']);
  expect(list.map(({ id }) => id)).toEqual(['cards', 'any', 'site']);
});
