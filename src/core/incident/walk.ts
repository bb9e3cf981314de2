import type { Plan } from '../playbook/plan.ts';
import { confirmerOf } from '../statement/facts.ts';
import { own } from '../statement/own.ts';
import { MINUTE } from '../time/duration.ts';
import { elapsed } from '../time/instant.ts';
import { deadlinesOf } from './deadlines.ts';
import { estimateNow } from './estimate-now.ts';
import type { Incident, Withholding } from './incident.ts';
import { factRule } from './parse-fact.ts';
import { holders } from './people.ts';
import { withheldNow } from './rechecks.ts';
import type { Step } from './step-state.ts';
import { awaitsTheEnd, isWithheld, stepState, TURN_LEAD_MS } from './step-state.ts';

/** A question that no step of the playbook asks: time has come to decide anew. */
type Recheck = { readonly kind: 'recheck'; readonly key: string; readonly step: null; readonly withheld: Withholding };

/** Whether planned work ends in time; put off, it comes again at the end. */
type WindowEnd = { readonly kind: 'window'; readonly key: string; readonly step: null; readonly to: string };

/** So long before planned work ends it is asked whether it will. */
export const WINDOW_LEAD_MS = 15 * MINUTE;

/** What the walk asks. `key` names the question within one sitting: a person may put it off. */
export type Question =
  | Recheck
  | WindowEnd
  | { readonly kind: 'fact'; readonly key: string; readonly step: Step; readonly fact: string }
  | {
      readonly kind: 'confirm';
      readonly key: string;
      readonly step: Step;
      readonly fact: string;
      /** Null: anybody, and the workspace wants it confirmed. */
      readonly role: string | null;
      readonly holders: readonly string[];
    }
  | { readonly kind: 'publish'; readonly key: string; readonly step: Step; readonly statements: readonly string[] }
  | {
      /** What becomes of a time that the public was told. `said`: ISO. `passed`: it can only be moved or taken back. */
      readonly kind: 'estimate';
      readonly key: string;
      readonly step: Step;
      readonly said: string;
      readonly passed: boolean;
      /** Who can confirm it; null: anybody. */
      readonly role: string | null;
    }
  | { readonly kind: 'task'; readonly key: string; readonly step: Step; readonly task: string }
  | { readonly kind: 'mark'; readonly key: string; readonly step: Step; readonly mark: NonNullable<Step['mark']> }
  | {
      readonly kind: 'choose';
      readonly key: string;
      readonly step: Step;
      readonly of: 'workarounds' | 'compensations';
    };

/**
 * The question that stands now: the first of the first step that is open, or that waits for people and was not put off.
 * A function of the record and the clock alone, so that a walk that was killed comes back to the same question. Null: nothing to ask now.
 */
export function question(plan: Plan, incident: Incident, now: string, putOff: readonly string[]): Question | null {
  return openQuestions(plan, incident, now).find(({ key }) => !putOff.includes(key)) ?? null;
}

/**
 * All that could be asked now: whether to announce after all, what takes back a word that does not hold, the turn of a
 * promise that is soon due, then the playbook's order. A step asks one fact at a time; its tasks wait for each other in nothing.
 */
export function openQuestions(plan: Plan, incident: Incident, now: string): readonly Question[] {
  if (incident.state === 'closed' || incident.state === 'stood-down') return [];
  if (incident.state === 'armed') return windowQuestion(incident, now);
  const asked = plan.playbook.steps.flatMap((step): readonly Question[] => {
    const state = stepState(plan, incident, step, now);
    if (state === 'skipped') return [];
    if (state === 'open') return questionsOf(incident, step);
    const others = state === 'waiting' && step.publish && !step.repeat;
    if (others && !awaitsTheEnd(plan, incident, step) && !isWithheld(plan, incident, step))
      return questionsOf(incident, step);
    return state === 'done' ? unconfirmed(plan, incident, step) : [];
  });
  const all = [...recheck(plan, incident, now), ...estimateQuestion(plan, incident, now), ...asked];
  const pressing = { estimate: estimateNow(plan, incident, now).change !== null, end: isEndDue(plan, incident, now) };
  return [...all].sort((a, b) => rankOf(plan, a, pressing) - rankOf(plan, b, pressing));
}

/** True for a question that a promise to the public waits for, or whether to go on saying nothing. */
export function isPressing({ kind, step }: Question): boolean {
  if (kind === 'recheck' || kind === 'estimate') return true;
  return step !== null && (step.repeat !== undefined || step.after !== undefined);
}

/** What comes first. A new estimate is confirmed before the update that would say it. */
function rankOf(
  plan: Plan,
  question: Question,
  pressing: { readonly estimate: boolean; readonly end: boolean },
): number {
  if (question.kind === 'recheck' || question.step?.after !== undefined) return 0;
  if (question.kind === 'estimate') return 1;
  if (pressing.estimate && question.kind === 'confirm' && question.fact === 'eta') return 2;
  const saysEnd = question.kind === 'publish' && question.statements.some((one) => stageOf(plan, one) === 'restored');
  return question.step?.repeat !== undefined || (pressing.end && saysEnd) ? 3 : 4;
}

/** True when it works again, the public still waits for the next word, and that is due soon: the end keeps the promise. */
function isEndDue(plan: Plan, incident: Incident, now: string): boolean {
  if (incident.state !== 'restored') return false;
  const repeated = plan.playbook.steps.flatMap(({ repeat }) => repeat ?? []);
  return deadlinesOf(plan, incident, now).some(
    ({ id, due_at, state }) =>
      repeated.includes(id) &&
      due_at !== null &&
      (state === 'pending' || state === 'missed') &&
      elapsed(now, due_at) <= TURN_LEAD_MS,
  );
}

function stageOf(plan: Plan, statement: string): string | undefined {
  return own(plan.playbook.statements, statement)?.stage;
}

/** Asked a quarter of an hour before a public estimate falls due; once it has passed, it is another question. */
function estimateQuestion(plan: Plan, incident: Incident, now: string): readonly Question[] {
  const { said, asks } = estimateNow(plan, incident, now);
  const { steps } = plan.playbook;
  const step = steps.find(({ ask }) => ask?.includes('eta')) ?? steps.find(({ repeat }) => repeat) ?? steps[0];
  if (!asks || said === null || !step) return [];
  const passed = Date.parse(said) <= Date.parse(now);
  const key = `estimate.${said}${passed ? '.passed' : ''}`;
  return [{ kind: 'estimate', key, step, said, passed, role: confirmerOf(plan, 'eta') ?? null }];
}

function windowQuestion({ planned }: Incident, now: string): readonly Question[] {
  const left = planned === null ? null : elapsed(now, planned.to);
  if (planned === null || left === null || left > WINDOW_LEAD_MS) return [];
  return [{ kind: 'window', key: left > 0 ? 'window.soon' : 'window.over', step: null, to: planned.to }];
}

/** Whether to announce, once the time is up for which it was withheld. */
function recheck(plan: Plan, incident: Incident, now: string): readonly Question[] {
  const withheld = withheldNow(plan, incident);
  if (!withheld || elapsed(withheld.recheck_at, now) < 0) return [];
  return [{ kind: 'recheck', key: `recheck.${incident.withheld.length}`, step: null, withheld }];
}

function questionsOf(incident: Incident, step: Step): readonly Question[] {
  if (step.ask) {
    const facts = step.ask.filter((name) => !Object.hasOwn(incident.facts, name));
    return facts.slice(0, 1).map((fact) => ({ kind: 'fact', key: `fact.${fact}`, step, fact }));
  }
  if (step.do) {
    const tasks = step.do.filter((name) => !Object.hasOwn(incident.tasks, name));
    return tasks.map((task) => ({ kind: 'task', key: `task.${task}`, step, task }));
  }
  if (step.publish)
    return [{ kind: 'publish', key: `publish.${step.id}${turnOf(incident, step)}`, step, statements: step.publish }];
  if (step.mark) return [{ kind: 'mark', key: `mark.${step.id}`, step, mark: step.mark }];
  return step.choose ? [{ kind: 'choose', key: `choose.${step.id}`, step, of: step.choose }] : [];
}

/** Each turn is a question of its own: the last one was put off, not this one. */
function turnOf(incident: Incident, { repeat, publish = [] }: Step): string {
  const told = incident.releases.filter(({ statements }) =>
    statements.some(({ statement }) => publish.includes(statement)),
  );
  return repeat && told.length > 0 ? `#${told.length + 1}` : '';
}

/** Facts of a step that somebody reported and nobody in the playbook's role has confirmed. No estimate is, once it works again. */
function unconfirmed(plan: Plan, incident: Incident, step: Step): readonly Question[] {
  return (step.ask ?? []).flatMap((fact): readonly Question[] => {
    const role = confirmerOf(plan, fact);
    const state = own(incident.facts, fact);
    if (factRule(plan, fact)?.type === 'time' && incident.state === 'restored') return [];
    if (role === undefined || !state || state.value === null || state.confirmed) return [];
    return [
      {
        kind: 'confirm',
        key: `confirm.${fact}`,
        step,
        fact,
        role,
        holders: role === null ? everybody(plan) : holders(plan, role),
      },
    ];
  });
}

function everybody({ workspace }: Plan): readonly string[] {
  return workspace.people.map(({ id }) => id);
}
