import type { Plan } from '../../playbook/plan.ts';
import type { Refusal } from '../../refusal.ts';
import { refused } from '../../refusal.ts';
import type { Decision } from '../decision.ts';
import type { OnBehalf } from '../entry-data.ts';
import type { Incident } from '../incident.ts';
import { strangers } from '../people.ts';

/** What every decision is made from. */
export type Asked = {
  readonly plan: Plan;
  readonly incident: Incident;
  /** Who speaks. */
  readonly by: string;
  /** Whom they speak for, if somebody else decided. */
  readonly behalf: OnBehalf;
  readonly at: string;
};

/** Lets a command of a known person on an incident that is not over go on to its decision. */
export function guarded(asked: Asked, decide: () => Decision): Decision {
  return over(asked.incident) ?? strangers(asked.plan, asked.by, asked.behalf) ?? decide();
}

/** The same, where nothing can be done before planned work has gone wrong. */
export function begun(asked: Asked, decide: () => Decision): Decision {
  return guarded(asked, () => stillArmed(asked.incident) ?? decide());
}

function stillArmed({ id, state }: Incident): { readonly refusal: Refusal } | null {
  return state === 'armed' ? refused('still-armed', { incident: id }) : null;
}

/** Why nothing can be done in an incident any more, or null. */
export function over(incident: Incident): { readonly refusal: Refusal } | null {
  const ended = incident.state === 'closed' || incident.state === 'stood-down';
  return ended ? refused('incident-over', { incident: incident.id, state: incident.state }) : null;
}
