import type { Plan } from '../playbook/plan.ts';
import type { Part, Stage } from '../schema/generated/types.ts';
import { own } from './own.ts';

/** What a statement is made of: a closed list, in canonical order. */
export const PARTS = [
  'what',
  'who',
  'since',
  'until',
  'cause',
  'unknown',
  'action',
  'eta',
  'workaround',
  'safety',
  'regret',
  'late',
  'responsibility',
  'compensation',
  'check',
  'next_update',
  'contact',
  'feedback',
  'wrong',
  'right',
] as const satisfies readonly Part[];

/** Stages in the order an audience goes through them; a correction is outside of it. */
export const STAGES: readonly Stage[] = ['briefing', 'holding', 'update', 'restored', 'apology', 'report'];

/** What a stage needs: one of the alternatives. `link` is met by any part that shows it. */
export type Need = readonly (Part | 'link')[];

/** What each stage must have, for customers and affected: the table of design section 5. */
export const NEEDED: Readonly<Record<Stage, readonly Need[]>> = {
  briefing: [['what']],
  holding: [['what'], ['since'], ['regret'], ['action'], ['workaround'], ['next_update'], ['contact', 'link']],
  update: [['what'], ['action', 'cause', 'eta'], ['next_update']],
  restored: [['what'], ['until'], ['regret'], ['check'], ['contact']],
  apology: [['cause', 'unknown'], ['regret'], ['responsibility'], ['compensation'], ['action'], ['contact']],
  report: [['what'], ['cause'], ['action']],
  correction: [['what'], ['wrong'], ['right']],
};

/**
 * Facts without which a part is left out even if its text does not name them: `responsibility` is said once the cause is
 * confirmed, and nothing has ended before it was marked so.
 */
export const PART_FACTS: Readonly<Partial<Record<Part, string>>> = {
  until: 'restored_at',
  cause: 'cause',
  responsibility: 'cause',
  eta: 'eta',
  safety: 'safety',
};

/**
 * Causes that are nobody's fault: a false rumour needs no apology (design, section 5; Coombs' situational crisis
 * communication: a rumour is denied with what can be checked, and nothing is owned up to).
 */
const NO_FAULT: readonly string[] = ['rumour', 'false-rumour'];
const APOLOGY: readonly string[] = ['regret', 'responsibility', 'compensation'];

/** What a stage needs in this workspace: the table, with what its policy requires beside and waives, and without an apology for nobody's fault. */
export function stageNeeds(plan: Plan, stage: Stage): readonly Need[] {
  const policy = own(plan.workspace.policy?.parts, stage);
  const waived = [...Object.keys(policy?.waive ?? {}), ...(isNobodysFault(plan) ? APOLOGY : [])];
  const needs = [...NEEDED[stage], ...(policy?.require ?? []).map((part): Need => [part])];
  return needs.filter((need) => !need.some((alternative) => waived.includes(alternative)));
}

/** True for a playbook whose only causes are nobody's fault. */
function isNobodysFault({ playbook }: Plan): boolean {
  const causes = playbook.facts?.cause?.of ?? [];
  return causes.length > 0 && causes.every((cause) => NO_FAULT.includes(cause));
}

/** The needs that none of what is there meets. */
export function unmet(needs: readonly Need[], has: (alternative: Part | 'link') => boolean): readonly Need[] {
  return needs.filter((need) => !need.some(has));
}

/** True before the end has been told: only then is a next update promised. */
export function promisesUpdate(stage: Stage): boolean {
  return stage === 'briefing' || stage === 'holding' || stage === 'update';
}
