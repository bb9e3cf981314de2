import type { Plan } from '../playbook/plan.ts';
import { TEAM_FACTS } from '../playbook/scope.ts';
import type { Refusal } from '../refusal.ts';
import { misused } from '../refusal.ts';
import { parseTyped } from '../time/typed-time.ts';
import type { FactValue } from './entry-data.ts';

/** Facts that every playbook has. `restored_at` is set by `mark restored` alone. */
export const BUILT_IN_FACTS = {
  services: 'services',
  started_at: 'time',
  detected_at: 'time',
  reports: 'number',
  spoken: 'boolean',
} as const;

const YES = ['yes', 'true', 'y', '1', 'da', 'oui'];
const NO = ['no', 'false', 'n', '0', 'nu', 'non'];
/** What would disturb a terminal or a text, and the opening of a placeholder: a value is never expanded a second time. */
export const NOT_IN_TEXT =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]|\{\$/u;

export type ParsedFact = { readonly value: FactValue | null } | { readonly refusal: Refusal };

/** Built in too, and known only once it has stopped again. */
const RELAPSED_AT = { ask: 'relapsed_at', type: 'time' } as const;

/** The rule of a fact, built-in or the playbook's; undefined when there is none of that name. */
export function factRule(plan: Plan, name: string): NonNullable<Plan['playbook']['facts']>[string] | undefined {
  if (Object.hasOwn(BUILT_IN_FACTS, name)) {
    const type = BUILT_IN_FACTS[name as keyof typeof BUILT_IN_FACTS];
    return { ask: name, type, ...(TEAM_FACTS.includes(name) ? { internal: true } : {}) };
  }
  if (name === 'relapsed_at') return RELAPSED_AT;
  return plan.playbook.facts && Object.hasOwn(plan.playbook.facts, name) ? plan.playbook.facts[name] : undefined;
}

/** Names of all facts that can be set. */
export function factNames(plan: Plan): readonly string[] {
  return [...Object.keys(BUILT_IN_FACTS), ...Object.keys(plan.playbook.facts ?? {})];
}

/** A value as typed (`atm,cards`, `13:05`, `yes`) for a fact; empty is null: not known. A text's languages come one by one. */
export function parseFact(plan: Plan, name: string, typed: string, now: string): ParsedFact {
  const rule = factRule(plan, name);
  if (!rule) return misused('fact-unknown', { fact: name, facts: factNames(plan) });
  const text = typed.trim();
  if (text === '') return { value: null };
  switch (rule.type) {
    case 'services':
      return someOf(name, text, Object.keys(plan.workspace.services));
    case 'choices':
      return someOf(name, text, rule.of ?? []);
    case 'choice':
      return (rule.of ?? []).includes(text) ? { value: text } : notAmong(name, text, rule.of ?? []);
    case 'time':
      return time(plan, name, text, now);
    case 'number':
      return number(name, text);
    case 'boolean':
      return yesOrNo(name, text.toLowerCase());
    case 'text':
      return NOT_IN_TEXT.test(text) ? misused('not-plain-text', { fact: name }) : { value: text };
    default:
      return rule.type satisfies never;
  }
}

function number(name: string, typed: string): ParsedFact {
  const value = Number(typed);
  if (!Number.isFinite(value)) return misused('not-a-number', { fact: name, typed });
  const counts = Object.hasOwn(BUILT_IN_FACTS, name);
  if (counts && (!Number.isInteger(value) || value < 0)) return misused('not-a-count', { fact: name, typed });
  return { value };
}

function time(plan: Plan, name: string, typed: string, now: string): ParsedFact {
  const begun = Object.hasOwn(BUILT_IN_FACTS, name) || name === 'relapsed_at';
  const value = parseTyped(typed, { now, zone: plan.workspace.timezone, looking: begun ? 'back' : 'ahead' });
  if (value === undefined) return misused('not-a-time', { fact: name, typed });
  if (begun && Date.parse(value) > Date.parse(now)) return misused('time-to-come', { fact: name, typed });
  return { value };
}

function someOf(name: string, typed: string, of: readonly string[]): ParsedFact {
  const values = [
    ...new Set(
      typed
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    ),
  ];
  const odd = values.find((value) => !of.includes(value));
  if (odd !== undefined) return notAmong(name, odd, of);
  return values.length === 0 ? { value: null } : { value: values };
}

function yesOrNo(name: string, typed: string): ParsedFact {
  if (YES.includes(typed)) return { value: true };
  return NO.includes(typed) ? { value: false } : notAmong(name, typed, ['yes', 'no']);
}

function notAmong(name: string, typed: string, of: readonly string[]): { readonly refusal: Refusal } {
  return misused('not-a-value', { fact: name, typed, of });
}
