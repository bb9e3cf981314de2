import { describe, expect, test } from 'vitest';

import { carryOver } from '../../../src/core/playbook/carry-over.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { makeDraft } from '../../../src/core/statement/make-draft.ts';
import { shippedPlan } from '../../plans/shipped-plan.ts';
import { NOW, set, smallIncident } from '../../plans/small-incident.ts';

const plan = shippedPlan('playbooks', 'generic-outage', ['en']);
const chosen = { 'by-telephone': true, 'website-instead': true };

/** The workaround part on the channel that has room for so many characters. */
function workaround(room: number, texts: Partial<Plan['texts'][string]> = {}): string | undefined {
  const { social, ...others } = plan.workspace.channels;
  const channels = {
    ...others,
    ...(social ? { social: { ...social, limit: { unit: 'chars', max: room } as const } } : {}),
  };
  const en = { ...plan.texts.en, ...texts } as Plan['texts'][string];
  const narrow = { ...plan, workspace: { ...plan.workspace, channels }, texts: { en } };
  const incident = smallIncident({ facts: { services: set(['cards']) }, options: chosen });
  const draft = makeDraft({ plan: narrow, incident, statement: 'holding', edits: {}, now: NOW });
  const place = draft.list.find(({ channel }) => channel === 'social');
  return draft.renditions[place?.sha256 ?? '']?.parts.workaround;
}

describe('options on a channel with little room', () => {
  test('stand there whole while there is room', () => {
    expect(workaround(1000)).toBe('We can help you by telephone. Our website works. Please use it for now.');
  });

  test('are each said in short', () => {
    expect(workaround(300)).toBe('We can help by telephone. Our website works.');
  });

  test('stand beside those that have no short form', () => {
    const short = { workarounds: { 'website-instead': 'Our website works.' } };
    expect(workaround(300, { short })).toBe('We can help you by telephone. Our website works.');
  });
});

test('what was promised is said as it was promised when the playbook is switched, in short too', () => {
  const next: Plan = {
    ...plan,
    texts: {
      en: { ...plan.texts.en, short: { compensations: { refund: 'Other words.', credit: 'New words.' } } } as never,
    },
  };
  const carried = carryOver(plan, next, { facts: {}, promised: ['refund'] });
  expect(carried.texts.en?.short?.compensations).toEqual({
    credit: 'New words.',
    refund: 'You will have your refund by {$pay_by}.',
  });
});
