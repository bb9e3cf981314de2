import type { Plan } from '../playbook/plan.ts';
import { elapsed } from '../time/instant.ts';
import { latestDraft, missingApprovals } from './approvals.ts';
import { deadlinesOf } from './deadlines.ts';
import type { Incident } from './incident.ts';

export type Step = Plan['playbook']['steps'][number];

/** `waiting`: for an approval, or for its turn; it never blocks the next step. */
export type StepState = 'open' | 'waiting' | 'done' | 'skipped';

/** How long before its turn is due a repeated step comes up: enough to read, change a word and send. */
export const TURN_LEAD_MS = 10 * 60_000;

/** Where a step stands. */
export function stepState(plan: Plan, incident: Incident, step: Step, now: string): StepState {
  if (incident.skipped[step.id] !== undefined) return 'skipped';
  if (hasEnded(incident, step.until)) return 'done';
  if (step.ask) return step.ask.every((fact) => incident.facts[fact] !== undefined) ? 'done' : 'open';
  if (step.do) return step.do.every((task) => incident.tasks[task] !== undefined) ? 'done' : 'open';
  if (step.choose) return incident.chosen.includes(step.choose) ? 'done' : 'open';
  if (step.mark) return marked(incident, step.mark) ? 'done' : 'open';
  if (step.repeat) return turnState(plan, incident, step.repeat, now);
  return publishState(incident, step.publish ?? []);
}

/** The first step that can be taken now, or null. */
export function nextStep(plan: Plan, incident: Incident, now: string): Step | null {
  if (incident.state === 'closed' || incident.state === 'stood-down') return null;
  return plan.playbook.steps.find((step) => stepState(plan, incident, step, now) === 'open') ?? null;
}

function hasEnded(incident: Incident, until: Step['until']): boolean {
  if (until === 'restored') return incident.state === 'restored';
  return until === 'classified' && incident.classified_at !== null;
}

function marked(incident: Incident, mark: NonNullable<Step['mark']>): boolean {
  if (mark === 'classified') return incident.classified_at !== null;
  if (mark === 'restored') return incident.state === 'restored';
  return incident.filed[mark.filed] !== undefined;
}

function turnState(plan: Plan, incident: Incident, repeat: string, now: string): StepState {
  const turn = deadlinesOf(plan, incident, now).find((deadline) => deadline.id === repeat);
  if (!turn || turn.state === 'ended') return 'done';
  if (turn.due_at === null) return 'waiting';
  return elapsed(now, turn.due_at) <= TURN_LEAD_MS ? 'open' : 'waiting';
}

function publishState(incident: Incident, statements: readonly string[]): StepState {
  const latest = statements.map((statement) => latestDraft(incident, statement));
  if (latest.every((state) => state !== undefined && state.published_at !== null)) return 'done';
  const asking = latest.some((state) => state && state.published_at === null && missingApprovals(state).length > 0);
  return asking ? 'waiting' : 'open';
}
