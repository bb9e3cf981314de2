import { describe, expect, test } from 'vitest';

import { chooseOptions, dropOptions } from '../../../src/core/incident/decide/options.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { staleness } from '../../../src/core/incident/freshness.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import type { Part, Texts } from '../../../src/core/schema/generated/types.ts';
import { TOLD_LATE, toldLate } from '../../../src/core/statement/told-late.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Story } from './story.ts';
import { story } from './story.ts';

const EN = 'We should have told you sooner.';
const RO = 'Ar fi trebuit să vă anunțăm mai devreme.';

/** The small plan, with a place for the sentence behind the regret. */
function planWith(late: { readonly en?: string; readonly ro?: string }): Plan {
  const { playbook, texts } = SMALL_PLAN;
  const { holding, restored } = playbook.statements;
  const placed = (parts: readonly Part[]) =>
    parts.flatMap((part) => (part === 'regret' ? [part, 'late' as const] : [part]));
  const withLate = (language: 'en' | 'ro'): Texts => {
    const mine = texts[language] as Texts;
    const sentence = late[language];
    return sentence === undefined ? mine : { ...mine, late: sentence };
  };
  if (!holding || !restored) throw new Error('the small plan has both');
  return {
    ...SMALL_PLAN,
    playbook: {
      ...playbook,
      statements: {
        ...playbook.statements,
        holding: { ...holding, parts: placed(holding.parts) },
        restored: { ...restored, parts: placed(restored.parts) },
      },
    },
    texts: { ...texts, en: withLate('en'), ro: withLate('ro') },
  };
}

const PLAN = planWith({ en: EN, ro: RO });

/** Opened 64 minutes after it began. */
function lateStory(plan = PLAN): Story {
  return story({ plan, at: '11:09' });
}

function stands(told: Story): string {
  return toldLate(told.plan, told.incident(), told.now());
}

function choose(told: Story): string {
  return told.does((asked) => chooseOptions(asked, [TOLD_LATE]));
}

function said(told: Story, statement: string, language: string): string | undefined {
  return told.incident().drafts[statement]?.at(-1)?.draft.parts[language]?.late;
}

describe('that we should have said so sooner', () => {
  test('is offered once the first statement is late, and not a minute before', () => {
    const told = story({ plan: PLAN });
    expect(stands(told.at('11:05'))).toBe('not');
    expect(choose(told)).toBe('not-late');
    expect(stands(told.at('11:06'))).toBe('offered');
  });

  test('is said in every language when it is chosen, needs no approval, and not unasked', () => {
    const told = lateStory();
    told.publish(['holding']);
    expect(said(told, 'holding', 'en')).toBeUndefined();
    const other = lateStory();
    expect(choose(other)).toBe('options.chosen');
    expect(stands(other)).toBe('chosen');
    expect(other.publish(['holding'])).toBe('statement.published');
    expect(said(other, 'holding', 'en')).toBe(EN);
    expect(said(other, 'holding', 'ro')).toBe(RO);
    expect(other.incident().drafts.holding?.at(-1)?.draft.preapproved).toBe(true);
  });

  test('a draft from before it was chosen is written anew, and again when it is left out', () => {
    const told = lateStory();
    told.publish(['holding'], { because: '' });
    expect(said(told, 'holding', 'en')).toBeUndefined();
    choose(told);
    told.publish(['holding']);
    expect(said(told, 'holding', 'en')).toBe(EN);
    const other = lateStory();
    choose(other);
    other.must((asked) => dropOptions(asked, [TOLD_LATE]));
    other.publish(['holding']);
    expect(said(other, 'holding', 'en')).toBeUndefined();
    expect(stands(other)).toBe('offered');
  });

  test('is neither offered nor said again once the public has heard it', () => {
    const told = lateStory();
    choose(told);
    told.publish(['holding'], { channels: ['mail'] });
    expect(stands(told)).toBe('chosen');
    told.accept();
    expect(stands(told)).toBe('said');
    expect(choose(told)).toBe('late-said-before');
    told.must((asked) => setFacts(asked, { services: 'cards' }));
    told.publish(['holding']);
    expect(told.incident().drafts.holding?.at(-1)?.draft.revision).toBe(2);
    expect(said(told, 'holding', 'en')).toBeUndefined();
  });

  test('the text that said it stays as it is for the channels that have yet to get it', () => {
    const told = lateStory();
    choose(told);
    told.publish(['holding'], { channels: ['mail'] });
    told.accept();
    const state = told.incident().drafts.holding?.at(-1);
    expect(state && staleness(told.plan, told.incident(), state, told.now())).toEqual([]);
    told.publish(['holding'], { channels: ['website'] });
    expect(told.incident().drafts.holding).toHaveLength(1);
  });

  test('what nobody took has not been said', () => {
    const told = lateStory();
    choose(told);
    told.publish(['holding']);
    told.fail();
    expect(stands(told)).toBe('chosen');
  });

  test('is not offered any more when the first word went without it', () => {
    const told = lateStory();
    told.publish(['holding']);
    told.accept();
    expect(stands(told)).toBe('not');
  });

  test('is not said when it turns out that the first word is in time', () => {
    const told = lateStory();
    choose(told);
    told.publish(['holding']);
    told.must((asked) => setFacts(asked, { started_at: '14:00' }));
    told.publish(['holding']);
    expect(said(told, 'holding', 'en')).toBeUndefined();
  });

  test('a language without the sentence goes without it, and waits for nothing', () => {
    const told = lateStory(planWith({ en: EN }));
    choose(told);
    told.publish(['holding']);
    const draft = told.incident().drafts.holding?.at(-1)?.draft;
    expect(draft?.owed).toEqual([]);
    expect(draft?.parts.ro?.late).toBeUndefined();
    expect(draft?.parts.en?.late).toBe(EN);
  });

  test('without a text for it, it cannot be chosen', () => {
    const told = lateStory(planWith({}));
    expect(stands(told)).toBe('not');
    expect(choose(told)).toBe('late-without-text');
  });

  test('goes first where a channel has no room, after what is less needed', () => {
    const told = lateStory(planWith({ en: EN.repeat(20), ro: RO.repeat(20) }));
    choose(told);
    told.publish(['holding']);
    const social = told
      .incident()
      .drafts.holding?.at(-1)
      ?.draft.list.find(({ channel }) => channel === 'social');
    expect(social?.fits).toBe(true);
    expect(social?.dropped).toContain('late');
  });
});
