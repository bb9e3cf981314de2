import type { Plan } from '../playbook/plan.ts';
import { own } from '../statement/own.ts';
import { MINUTE } from '../time/duration.ts';
import { elapsed } from '../time/instant.ts';
import type { Incident, Withholding } from './incident.ts';
import { factRule } from './parse-fact.ts';
import { holders } from './people.ts';
import { withheldNow } from './rechecks.ts';
import type { Step } from './step-state.ts';
import { awaitsTheEnd, isWithheld, stepState } from './step-state.ts';

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
      readonly role: string;
      readonly holders: readonly string[];
    }
  | { readonly kind: 'publish'; readonly key: string; readonly step: Step; readonly statements: readonly string[] }
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
 * All that could be asked now: whether to announce after all, the turn of a promise that is soon due, then the playbook's
 * order. A step asks one fact at a time; its tasks wait for each other in nothing.
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
  return [
    ...recheck(plan, incident, now),
    ...asked.filter(({ step }) => step?.repeat),
    ...asked.filter(({ step }) => !step?.repeat),
  ];
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
    const { confirm: role, type } = factRule(plan, fact) ?? {};
    const state = own(incident.facts, fact);
    if (type === 'time' && incident.state === 'restored') return [];
    if (role === undefined || !state || state.value === null || state.confirmed) return [];
    return [{ kind: 'confirm', key: `confirm.${fact}`, step, fact, role, holders: holders(plan, role) }];
  });
}
