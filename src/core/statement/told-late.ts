import { publicDeliveries, publicWords } from '../incident/audience.ts';
import { isLate } from '../incident/first-statement.ts';
import type { Incident } from '../incident/incident.ts';
import { revisionOf } from '../incident/release.ts';
import type { Plan } from '../playbook/plan.ts';
import { own } from './own.ts';

/** What chooses the sentence that we should have said so sooner, as an option is chosen. */
export const TOLD_LATE = 'told-late';

/**
 * How that sentence stands. `offered`: the first word is late, and has not been said. `chosen`: it is in what is said
 * next. `said`: the public has heard it, and hears it once. `not`: nothing is late, the first word went without it, or no text
 * has it.
 */
export type ToldLate = 'offered' | 'chosen' | 'said' | 'not';

/** How the sentence stands at an instant. */
export function toldLate(plan: Plan, incident: Incident, now: string): ToldLate {
  if (isSaid(plan, incident)) return 'said';
  if (whyNotToldLate(plan, incident, now) !== null) return 'not';
  if (own(incident.options, TOLD_LATE) === true) return 'chosen';
  return publicWords(plan, incident).length === 0 ? 'offered' : 'not';
}

/** True for a statement that has a place for the sentence. */
export function canSayLate(plan: Plan, statement: string): boolean {
  return own(plan.playbook.statements, statement)?.parts.includes('late') ?? false;
}

/** Why the sentence cannot be chosen, or null. */
export function whyNotToldLate(plan: Plan, incident: Incident, now: string): 'said' | 'in-time' | 'no-text' | null {
  if (isSaid(plan, incident)) return 'said';
  if (!Object.values(plan.texts).some(({ late }) => late !== undefined)) return 'no-text';
  return isLate(plan, incident, now) ? null : 'in-time';
}

/** True when a revision says it: chosen, and nothing else has said it. What went out with it keeps it on its other channels. */
export function saysLate(plan: Plan, incident: Incident, statement: string, revision: number, now: string): boolean {
  if (own(incident.options, TOLD_LATE) !== true || !isLate(plan, incident, now)) return false;
  return !isSaid(plan, incident, { statement, revision });
}

/** True when the public has heard it in a text; `beside` one revision, if given. */
function isSaid(
  plan: Plan,
  incident: Incident,
  beside?: { readonly statement: string; readonly revision: number },
): boolean {
  return publicDeliveries(plan, incident).some(({ statement, revision, rendition }) => {
    if (statement === beside?.statement && revision === beside.revision) return false;
    return revisionOf(incident, statement, revision)?.draft.renditions[rendition]?.parts.late !== undefined;
  });
}
