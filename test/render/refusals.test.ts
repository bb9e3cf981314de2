import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import type { Refusal } from '../../src/core/refusal.ts';
import { REFUSAL_SAYINGS, refusalWords } from '../../src/render/refusals.ts';

const SRC = join(import.meta.dirname, '../../src');
const CALL = /\b(?:refused|misused|unwritable|misuse|refusal)\(\s*'([a-z-]+)'/g;
const VALUE = /kind: '(?:usage|refused|failure)',\s*code: '([a-z-]+)'/g;

function usedCodes(): readonly string[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const texts = files.filter((path) => !path.startsWith('render')).map((path) => readFileSync(join(SRC, path), 'utf8'));
  const found = texts.flatMap((text) => [...text.matchAll(CALL), ...text.matchAll(VALUE)].map(([, code = '']) => code));
  return [...new Set(found)].sort();
}

function said(code: string, values: Refusal['values'] = {}): string {
  const { message, hint } = refusalWords({ kind: 'refused', code, values });
  return `${message} ${hint}`;
}

describe('the catalogue of refusals', () => {
  test('has a sentence for every code that is used anywhere, and for no other', () => {
    expect(Object.keys(REFUSAL_SAYINGS).sort()).toEqual(usedCodes());
  });

  test.each(Object.keys(REFUSAL_SAYINGS))('%s: a sentence and a next step, whatever its values', (code) => {
    const { message, hint } = refusalWords({ kind: 'refused', code, values: {} });
    expect(message).toMatch(/[.?:]\s*$/);
    expect(hint).not.toBe('');
    expect(`${message} ${hint}`).not.toMatch(/undefined|\bdigest|\bhead\b|\bfold|\bchain/);
  });
});

describe('a refusal', () => {
  test('says what was probably meant', () => {
    expect(said('fact-unknown', { fact: 'servces', facts: ['services', 'cause'] })).toBe(
      'This playbook has no fact "servces". Did you mean "services"?',
    );
  });

  test('says what there is when nothing is near', () => {
    expect(said('person-unknown', { person: 'x', people: ['duty-comms', 'deputy-comms'] })).toBe(
      'firsthour.yaml has no person "x". There is: duty-comms, deputy-comms.',
    );
  });

  test('names the command that goes on', () => {
    expect(said('not-approved', { statement: 'apology', roles: ['comms-lead', 'legal'] })).toBe(
      'apology is not approved: comms-lead and legal must say yes. firsthour approve apology --for PERSON --via phone; without them: firsthour publish apology --emergency --because WHY.',
    );
    expect(
      said('author-cannot-approve', { person: 'duty-comms', statement: 'restored', holders: ['deputy-comms'] }),
    ).toBe(
      'duty-comms wrote restored: somebody else has to approve it. Ask deputy-comms, then add --for PERSON --via phone.',
    );
    const open = { untold: ['website/ro', 'email/ro'], pending: [], unknown: ['holding-1/social/en'] };
    const promised = { promised: ['pay-fees', 'dora', 'language-fr'], filings: ['dora'], notices: ['dora-initial'] };
    expect(said('still-open', { ...open, ...promised })).toBe(
      [
        'Not closed.',
        'Told the beginning and not the end: website/ro, email/ro (publish there that it works again, or --without website --without email).',
        'May be out: holding-1/social/en (look, then firsthour retry --delivery holding-1/social/en --sent or --not-sent, or --hand-over holding-1/social/en=PERSON or --leave holding-1/social/en).',
        'Promised and not done: pay-fees (firsthour done fees, --hand-over pay-fees=PERSON or --leave pay-fees).',
        'Due and not filed: dora (firsthour mark filed dora-initial, --hand-over dora=PERSON or --leave dora).',
        'Promised and not done: language-fr (--hand-over language-fr=PERSON or --leave language-fr).',
        'What is left, and who goes without, needs a reason: firsthour close … --because WHY.',
      ].join(' '),
    );
  });

  test('says what has changed in words, not in keys', () => {
    expect(
      said('out-of-date', { statement: 'holding', changed: ['fact.services', 'option.other-atm', 'day'] }),
    ).toContain('holding is out of date: not working, other-atm and the day changed since it was written.');
  });

  test('does nothing to a terminal, whatever was typed', () => {
    expect(said('not-a-time', { fact: 'started_at', typed: 'a\u001b[2J\u0007b' })).toContain(
      '"ab" is no time for started_at.',
    );
  });

  test('of a code that nobody knows still says something', () => {
    expect(said('brand-new')).toBe('Refused: brand-new. firsthour status shows where things stand.');
  });
});
