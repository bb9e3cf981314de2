import type { Plan } from '../playbook/plan.ts';
import { own } from '../statement/own.ts';
import { isForCustomers } from './audience.ts';
import type { FactValue } from './entry-data.ts';
import type { Incident } from './incident.ts';
import { NOTHING_YET } from './nothing-yet.ts';
import { factRule } from './parse-fact.ts';
import { sample, sampleServices } from './samples.ts';
import type { Question } from './walk.ts';
import { question } from './walk.ts';

/** So many questions are enough to know that they are too many. */
export const LONGEST_WALK = 100;

/** The way from the opening to the first statement to customers. */
export type FirstWord = {
  /** What is asked before, in that order. */
  readonly asked: readonly Question[];
  /** The question that sends it; null: the walk does not come to it. */
  readonly release: Extract<Question, { kind: 'publish' }> | null;
  /** The incident then, if nobody knew an answer: only what does not work was seen. */
  readonly incident: Incident;
};

/** Walks an incident that never was, as the walk would, to the question that sends the first statement to customers. */
export function walkToFirstWord(plan: Plan, now: string): FirstWord {
  // Before the first word no deadline brings a step up: a repeated one waits for that word.
  const silent: Plan = { ...plan, playbook: { ...plan.playbook, deadlines: {} } };
  const asked: Question[] = [];
  const known: Record<string, FactValue | null> = {};
  const told = () => asked.flatMap((one) => (one.kind === 'fact' ? [one.fact] : []));
  let next = question(silent, opened(plan, known, now), now, []);
  while (next && !isFirstWord(plan, next) && asked.length < LONGEST_WALK) {
    asked.push(next);
    if (next.kind === 'fact') known[next.fact] = answer(plan, next.fact, now);
    next = question(
      silent,
      opened(plan, known, now),
      now,
      asked.map(({ key }) => key),
    );
  }
  const services = told().includes('services') ? { services: sampleServices(plan) } : {};
  const unknown = Object.fromEntries(told().map((fact) => [fact, null]));
  return {
    asked,
    release: next !== null && isFirstWord(plan, next) ? next : null,
    incident: opened(plan, { ...unknown, ...services }, now),
  };
}

function isFirstWord(plan: Plan, question: Question): question is Extract<Question, { kind: 'publish' }> {
  if (question.kind !== 'publish') return false;
  return question.statements.some((id) => isForCustomers(plan, own(plan.playbook.statements, id)?.audience ?? 'staff'));
}

function opened(plan: Plan, facts: Readonly<Record<string, FactValue | null>>, now: string): Incident {
  const states = Object.entries(facts).map(
    ([name, value]) => [name, { value, by: '', at: now, confirmed: false, confirmed_by: null }] as const,
  );
  return { ...NOTHING_YET, id: plan.playbook.id, opened_at: now, facts: Object.fromEntries(states) };
}

/** Some answer: what has one may have to be confirmed, and that is a question too. */
function answer(plan: Plan, fact: string, now: string): FactValue | null {
  const rule = factRule(plan, fact);
  if (!rule) return null;
  switch (rule.type) {
    case 'services':
      return sampleServices(plan);
    case 'time':
      return now;
    case 'number':
      return 1;
    case 'text':
      return Object.fromEntries(plan.workspace.languages.map((language) => [language, fact]));
    default:
      return rule.default ?? sample(rule) ?? null;
  }
}
