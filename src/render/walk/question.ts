import type { FactValue } from '../../core/incident/entry-data.ts';
import { MOST_SLIPS, slips } from '../../core/incident/estimates.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { Question } from '../../core/incident/walk.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { confirmerOf, factType } from '../../core/statement/facts.ts';
import { own } from '../../core/statement/own.ts';
import { factLabel, factQuestion, factText, valueName } from '../facts.ts';
import { listed } from '../layout/list.ts';
import { taskName, teamText } from '../names.ts';

/** How a typed answer may look, by type of fact. */
const TYPED: Readonly<Record<string, string>> = {
  time: '22:30, +2h',
  number: 'a number',
  text: 'plain text',
};

/** How a question is put, and what the playbook says about it. */
export function questionWords(
  plan: Plan,
  incident: Incident,
  question: Question,
): { readonly message: string; readonly guide: string } {
  if (question.kind === 'window') return { message: 'Does everything work again in time?', guide: '' };
  if (question.kind === 'recheck') return { message: 'Announce, or say nothing for a while longer?', guide: '' };
  const guide = question.step.guide === undefined ? '' : teamText(question.step.guide);
  const title = teamText(question.step.title);
  switch (question.kind) {
    case 'fact':
      return {
        message: factMessage(plan, question.fact),
        guide: [guide, factGuide(plan, question.fact)].filter(Boolean).join(' '),
      };
    case 'confirm':
      return { message: confirmMessage(plan, incident, question), guide };
    case 'estimate':
      return estimateWords(plan, incident, question);
    case 'publish':
      return { message: `${title}: ${listed(question.statements)}`, guide };
    case 'task':
      return { message: taskName(plan, question.task), guide };
    case 'mark':
      return { message: typeof question.mark === 'object' ? `${title} (${question.mark.filed})` : title, guide };
    case 'choose':
      return { message: title, guide };
    default:
      return question satisfies never;
  }
}

/** What was promised, and what two slips mean for a new time. */
function estimateWords(
  plan: Plan,
  incident: Incident,
  { said, passed }: Extract<Question, { kind: 'estimate' }>,
): { readonly message: string; readonly guide: string } {
  const clock = factText(plan, 'eta', said, incident.facts.eta?.at ?? incident.opened_at);
  const spent = slips(plan, incident) >= MOST_SLIPS;
  const guide = spent ? 'Two estimates have slipped: a new one is said only with a reason, until it works again.' : '';
  const message = passed
    ? `The public was told ${clock}, and that has passed. What do we say?`
    : `The public was told that it works again by ${clock}. Does that hold?`;
  return { message, guide };
}

/** A fact that is typed says how, and what Enter means. */
export function factMessage(plan: Plan, fact: string): string {
  const asked = factQuestion(plan, fact);
  const rule = own(plan.playbook.facts, fact);
  const typed = rule ? TYPED[rule.type] : undefined;
  if (typed === undefined || rule?.default !== undefined) return asked;
  return `${asked} (${typed}; Enter: not known)`;
}

function factGuide(plan: Plan, fact: string): string {
  if (fact === 'eta' && plan.workspace.policy?.eta === 'forbidden')
    return 'For the team alone: this workspace tells no estimates in public.';
  const role = confirmerOf(plan, fact);
  if (role === null) return 'Said in public only once somebody has confirmed it.';
  if (role !== undefined) return `Said in public only once somebody as ${role} has confirmed it.`;
  return factType(plan, fact) === 'time' ? 'Type 13:05, or -20m, or 2016-09-10 13:05. Tab opens the menu.' : '';
}

function confirmMessage(
  plan: Plan,
  incident: Incident,
  { fact, role }: Extract<Question, { kind: 'confirm' }>,
): string {
  const state = incident.facts[fact];
  const value = valueWords(plan, fact, state?.value ?? null, state?.at ?? incident.opened_at);
  return `${factLabel(fact)}: ${value}. Who${role === null ? '' : ` as ${role}`} has confirmed it?`;
}

/** A value as the public would read it, so that whoever confirms it knows what they confirm. */
function valueWords(plan: Plan, fact: string, value: FactValue | null, now: string): string {
  const named = (one: string) => valueName(plan, fact, one);
  if (factType(plan, fact) === 'choice' && typeof value === 'string') return named(value);
  if (factType(plan, fact) === 'choices' && Array.isArray(value)) return listed(value.map(String).map(named));
  return factText(plan, fact, value, now);
}
