import { describe, expect, test } from 'vitest';

import type { Texts } from '../../../src/core/schema/generated/types.ts';
import { confirmed, set, smallIncident } from '../../plans/small-incident.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import { drafted, withRules, withStatement, withTexts } from './drafting.ts';

const RESTORED = { restored_at: set('2016-09-10T20:00:00.000Z') };

describe('a statement of known facts', () => {
  test('has its parts in every language, in the order of the playbook', () => {
    const { parts, subject } = drafted('holding');
    expect(Object.entries(parts.en ?? {})).toEqual([
      ['what', 'These services are not working: card payments and cash machines.'],
      ['who', 'All customers are affected.'],
      ['since', 'The problem began at 13:05 (Bucharest time).'],
      ['regret', 'We are sorry. Putting this right is our job.'],
      ['action', 'We are repairing it.'],
      ['workaround', "Use another bank's machine."],
      ['unknown', 'We do not yet know the cause. We cannot say when it will work.'],
      ['compensation', 'We will refund the fees.'],
      ['next_update', 'Next update by {$next_update_by} on https://status-small.example.'],
      ['contact', 'For help: +40 21 000 00 00.'],
    ]);
    expect(parts.ro?.what).toBe('Nu funcționează: plățile cu cardul și bancomatele.');
    expect(subject.ro).toBe('Nu funcționează: plățile cu cardul și bancomatele');
  });

  test('says each action in a sentence', () => {
    const incident = smallIncident({ facts: { actions: set(['moving', 'repairing']) } });
    expect(drafted('update', { incident }).parts.en?.action).toBe(
      'We are moving to another site. We are repairing it.',
    );
  });

  test('names the contact that can be reached, in the language', () => {
    const { parts } = drafted('holding', { incident: smallIncident({ lost: { office: '2016-09-10T10:20:00.000Z' } }) });
    expect([parts.en?.contact, parts.ro?.contact]).toEqual([
      'For help: any branch.',
      'Pentru ajutor: orice sucursală.',
    ]);
  });

  test('never expands a value, nor takes one for the blank', () => {
    const workspace = { ...SMALL_PLAN.workspace, organisation: 'A {$services} {$next_update_by} bank' };
    const plan = { ...withStatement('en', 'holding', { regret: 'Sorry: {$organisation}.' }), workspace };
    expect(drafted('holding', { plan }).parts.en?.regret).toBe('Sorry: A {$services} $next_update_by bank.');
  });
});

describe('what is not known', () => {
  test('holds back no holding statement: the text for it stands in, and is said once', () => {
    const draft = drafted('holding', { incident: smallIncident({ facts: { started_at: set(null) } }) });
    expect(draft.parts.en?.since).toBe('We first saw it at 13:20 (Bucharest time).');
    expect(draft.parts.ro?.since).toBe('Am văzut-o prima dată la 13:20 (ora Bucureștiului).');
    expect([draft.missing, draft.owed]).toEqual([[], []]);
  });

  test('is left out where the stage does not need it', () => {
    const { parts } = drafted('update');
    expect(Object.keys(parts.en ?? {})).toEqual(['what', 'action', 'workaround', 'unknown', 'next_update']);
  });

  test('is never said of what somebody reported: that is being checked', () => {
    const incident = smallIncident({ facts: { cause: set('power') } });
    expect(drafted('update', { incident }).parts.en?.unknown).toBe(
      'We are still checking the cause. We cannot say when it will work.',
    );
    const plan = withTexts('en', (texts) => ({
      ...texts,
      unknown: { ...texts.unknown, cause: { unknown: 'No idea.' } },
    }));
    expect(drafted('update', { incident, plan }).parts.en?.unknown).toBe('We cannot say when it will work.');
  });

  test('disappears from the list once it is confirmed', () => {
    const incident = smallIncident({
      facts: { cause: confirmed('power'), eta: confirmed('2016-09-10T14:00:00.000Z') },
    });
    const { parts } = drafted('update', { incident });
    expect([parts.en?.cause, parts.en?.eta]).toEqual([
      'The cause: a power failure.',
      'We expect it to work by 17:00 (Bucharest time).',
    ]);
    expect(parts.en?.unknown).toBeUndefined();
  });

  test('of the cause, stands in an apology, and nobody owns a fault that is not known', () => {
    const draft = drafted('apology', { incident: smallIncident({ facts: RESTORED }) });
    expect(draft.parts.en?.cause).toBe('We do not yet know the cause.');
    expect(draft.parts.en?.responsibility).toBeUndefined();
    expect(draft.missing).toEqual(['responsibility']);
  });

  test('of every address, the next word is promised here', () => {
    const { office, site } = { office: '2016-09-10T10:20:00.000Z', site: '2016-09-10T10:20:00.000Z' };
    const workspace = { ...SMALL_PLAN.workspace, links: [{ url: 'https://www.small.example/now', needs: ['site'] }] };
    const draft = drafted('holding', {
      plan: { ...SMALL_PLAN, workspace },
      incident: smallIncident({ lost: { office, site } }),
    });
    expect(draft.parts.en?.next_update).toBe('We will write again here by {$next_update_by}.');
  });

  test('is no estimate any more once it works again', () => {
    const statements = {
      ...SMALL_PLAN.playbook.statements,
      restored: { stage: 'restored', audience: 'customers', parts: ['what', 'unknown'] },
    } as const;
    const draft = drafted('restored', {
      plan: withRules({ statements }),
      incident: smallIncident({ facts: RESTORED }),
    });
    expect(draft.parts.en?.unknown).toBe('We do not yet know the cause.');
  });
});

describe('what must be true to be said', () => {
  test('money is called safe only when somebody in the role confirmed it', () => {
    const said = [set(true), confirmed(true), confirmed(false)].map(
      (money_safe) =>
        drafted('restored', { incident: smallIncident({ facts: { ...RESTORED, money_safe } }) }).parts.en?.safety,
    );
    expect(said).toEqual([undefined, 'Your money is safe.', undefined]);
  });

  test('money is never called safe without a fact behind it', () => {
    const plan = withStatement('en', 'restored', { safety: 'All is safe in {$services}.' });
    expect(
      drafted('restored', { plan, incident: smallIncident({ facts: RESTORED }) }).parts.en?.safety,
    ).toBeUndefined();
  });

  test('it has ended only when that was marked', () => {
    const draft = drafted('restored');
    expect([draft.parts.en?.until, draft.missing]).toEqual([undefined, ['until']]);
  });

  test('no next update is promised once it works again', () => {
    const plan = withStatement('en', 'restored', { check: 'We write by {$next_update_by}.' });
    expect(drafted('restored', { plan, incident: smallIncident({ facts: RESTORED }) }).parts.en?.check).toBeUndefined();
  });
});

describe('options', () => {
  test('without a workaround, that there is none is said, in updates too', () => {
    const incident = smallIncident({ options: { 'other-atm': false } });
    const none = 'We have no other way yet. We will say more by {$next_update_by}.';
    expect(drafted('holding', { incident }).parts.en?.workaround).toBe(none);
    expect(drafted('update', { incident }).parts.en?.workaround).toBe(none);
    expect(drafted('holding', { incident }).options).toEqual(['refund-fees']);
  });

  test('without a compensation, that is said in the apology alone', () => {
    const incident = smallIncident({ facts: RESTORED, options: { 'refund-fees': false } });
    expect(drafted('holding', { incident }).parts.en?.compensation).toBeUndefined();
    expect(drafted('apology', { incident }).parts.en?.compensation).toBe('There is nothing to refund.');
  });

  test('a day to pay by counts from the end, for each by its own rule, and for all by the latest', () => {
    const incident = smallIncident({
      facts: { ...RESTORED, cause: confirmed('power') },
      options: { 'late-fees': true },
    });
    const { parts } = drafted('apology', { incident });
    expect(parts.en?.compensation).toBe('We will refund the fees. We will pay late fees by 9 November.');
    expect(parts.en?.feedback).toBe('You will have your money by 9 November.');
    expect(
      drafted('holding', { incident: smallIncident({ options: { 'late-fees': true } }) }).parts.en?.compensation,
    ).toBe('We will refund the fees.');
  });

  test("the statement's own text goes before what would be made of the options", () => {
    const plan = withStatement('en', 'holding', { workaround: 'Come to us.' });
    expect(drafted('holding', { plan }).parts.en?.workaround).toBe('Come to us.');
    expect(drafted('holding', { plan }).owed).toEqual([]);
  });
});

describe('a language', () => {
  const without = (part: 'since' | 'regret') =>
    withTexts('ro', ({ statements, ...texts }): Texts => {
      const { [part]: _, ...rest } = statements?.holding ?? {};
      return { ...texts, statements: { ...statements, holding: rest } };
    });

  test('that lacks a text which another has is owed, and goes to no channel', () => {
    const draft = drafted('holding', { plan: without('regret') });
    expect([draft.owed, draft.missing]).toEqual([['ro'], []]);
    expect(draft.list.every(({ language }) => language === 'en')).toBe(true);
  });

  test('that has no word for a value is owed', () => {
    const plan = withTexts('ro', (texts) => ({ ...texts, services: { cards: 'plățile cu cardul' } }));
    expect(drafted('holding', { plan }).owed).toEqual(['ro']);
  });

  test('that lacks one option of two is owed', () => {
    const plan = withTexts('ro', (texts) => ({ ...texts, workarounds: { none: 'Nimic.' } }));
    expect(drafted('holding', { plan }).owed).toEqual(['ro']);
  });

  test('whose text is no message is owed, and nothing breaks', () => {
    expect(drafted('holding', { plan: withStatement('ro', 'holding', { regret: 'Ne pare { rău' }) }).owed).toEqual([
      'ro',
    ]);
  });

  test('that the playbook does not have is owed', () => {
    const { en } = SMALL_PLAN.texts;
    const draft = drafted('holding', { plan: { ...SMALL_PLAN, texts: en ? { en } : {} } });
    expect([draft.owed, draft.parts.ro]).toEqual([['ro'], {}]);
  });

  test('is owed no more once the text is written by hand', () => {
    expect(drafted('holding', { plan: without('regret'), edits: { 'regret.ro': 'Ne pare rău.' } }).owed).toEqual([]);
  });

  test('is owed nothing where no channel of the audience takes it', () => {
    const { mail } = SMALL_PLAN.workspace.channels;
    const channels = mail ? { mail: { ...mail, languages: ['en'] } } : {};
    const plan = { ...without('regret'), workspace: { ...SMALL_PLAN.workspace, channels } };
    expect(drafted('holding', { plan }).owed).toEqual([]);
  });

  test('is not owed what it cannot say because nobody knows it', () => {
    const plan = withTexts('ro', ({ unknown: _, ...texts }) => ({ ...texts, unknown: {} }));
    const known = smallIncident({ facts: { cause: confirmed('power'), eta: confirmed('2016-09-10T14:00:00.000Z') } });
    expect(drafted('holding', { plan, incident: known }).owed).toEqual([]);
    expect(drafted('holding', { plan }).owed).toEqual(['ro']);
  });
});

describe('a subject', () => {
  test('that cannot be said is what does not work', () => {
    const plan = withTexts('en', (texts) => ({
      ...texts,
      unknown: { ...texts.unknown, services: { unknown: 'Some services are down.' } },
    }));
    const { subject } = drafted('holding', { plan, incident: smallIncident({ facts: { services: set(null) } }) });
    expect([subject.en, subject.ro]).toEqual(['Some services are down.', 'Small Bank']);
  });
});
