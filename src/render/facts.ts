import type { FactValue } from '../core/incident/entry-data.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { factType } from '../core/statement/facts.ts';
import { own } from '../core/statement/own.ts';
import { serviceName, teamText, teamTexts } from './names.ts';
import { clockText } from './times.ts';

const LABELS: Readonly<Record<string, string>> = {
  services: 'not working',
  started_at: 'began',
  detected_at: 'noticed',
  restored_at: 'ended',
  relapsed_at: 'stopped again',
  reports: 'reports by customers',
  spoken: 'already spoken of',
};

const QUESTIONS: Readonly<Record<string, string>> = {
  services: 'What do customers see not working?',
  started_at: 'Since when? (Enter: not known)',
  detected_at: 'When was it noticed? (Enter: not known)',
  reports: 'How many customers have reported it? (a number; Enter: not known)',
  spoken: 'Do customers or the press already speak of it?',
};

/** A fact's name beside its value. */
export function factLabel(fact: string): string {
  return own(LABELS, fact) ?? fact.replaceAll('_', ' ');
}

/** How a fact is asked for: built in, or the playbook's own question. */
export function factQuestion(plan: Plan, fact: string): string {
  const rule = own(plan.playbook.facts, fact);
  return own(QUESTIONS, fact) ?? (rule ? teamText(rule.ask) : fact);
}

/** A value as the team reads it. Choices keep the ids that `set` takes; a text shows its first language. */
export function factText(plan: Plan, fact: string, value: FactValue | null, now: string): string {
  if (value === null) return 'not known';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    return factType(plan, fact) === 'time' ? clockText(plan.workspace.timezone, value, now) : value;
  }
  if (!isList(value)) return Object.values(value)[0] ?? 'not known';
  if (value.length === 0) return 'none';
  return value.map((one) => (fact === 'services' ? serviceName(plan, one) : one)).join(', ');
}

/** One value of a choice, as its text has it: `power` is "a power failure in our data centre". */
export function valueName(plan: Plan, fact: string, value: string): string {
  if (fact === 'services') return serviceName(plan, value);
  const names = own(teamTexts(plan)?.facts, fact);
  const type = factType(plan, fact);
  return type === 'boolean' ? value : (own(names, value) ?? value);
}

function isList(value: FactValue): value is readonly string[] {
  return Array.isArray(value);
}
