import type { Plan } from '../playbook/plan.ts';
import { statementOf } from '../statement/statement-of.ts';
import { elapsed } from '../time/instant.ts';
import { latestDraft, missingApprovals } from './approvals.ts';
import { isPublicAudience, publicWords } from './audience.ts';
import { begunAt, relapseUntold } from './course.ts';
import { deadlinesOf } from './deadlines.ts';
import { ESTIMATE_LEAD_MS, estimateNow } from './estimate-now.ts';
import { staleness } from './freshness.ts';
import type { DraftState, Incident } from './incident.ts';
import { withheldNow } from './rechecks.ts';
import { isOut, wasReleasedSince } from './release.ts';

export type Step = Plan['playbook']['steps'][number];

/** `waiting`: for an approval, or for its turn; it never blocks the next step. */
export type StepState = 'open' | 'waiting' | 'done' | 'skipped';

/** How long before its turn is due a repeated step comes up, at most: enough to read, change a word and send. */
export const TURN_LEAD_MS = 10 * 60_000;

/** Where a step stands. */
export function stepState(plan: Plan, incident: Incident, step: Step, now: string): StepState {
  if (Object.hasOwn(incident.skipped, step.id)) return 'skipped';
  if (hasEnded(plan, incident, step)) return 'done';
  if (step.after && relapseUntold(plan, incident) === null) return 'done';
  if (step.ask) return step.ask.every((fact) => Object.hasOwn(incident.facts, fact)) ? 'done' : 'open';
  if (step.do) return step.do.every((task) => Object.hasOwn(incident.tasks, task)) ? 'done' : 'open';
  if (step.choose) return incident.chosen.includes(step.choose) ? 'done' : 'open';
  if (step.mark) return marked(incident, step.mark) ? 'done' : 'open';
  if (step.repeat) return turnState(plan, incident, step, now);
  return publishState(plan, incident, step, now);
}

/** The step to take now, or null: one that takes back what was said, one that keeps a promise soon due, else the first. */
export function nextStep(plan: Plan, incident: Incident, now: string): Step | null {
  if (incident.state !== 'open' && incident.state !== 'restored') return null;
  const open = plan.playbook.steps.filter((step) => stepState(plan, incident, step, now) === 'open');
  return open.find(({ after }) => after) ?? open.find(({ repeat }) => repeat) ?? open[0] ?? null;
}

/** True for what is said once it works again, as long as a step before it has yet to mark that. */
export function awaitsTheEnd(plan: Plan, incident: Incident, { id, publish = [] }: Step): boolean {
  const { steps } = plan.playbook;
  if (incident.state === 'restored' || !publish.some((one) => isAfterTheEnd(statementOf(plan, incident, one)?.stage)))
    return false;
  const before = steps.slice(
    0,
    steps.findIndex((step) => step.id === id),
  );
  return before.some((step) => step.mark === 'restored' && !Object.hasOwn(incident.skipped, step.id));
}

/** True for a first word to the public while it is decided to say nothing. */
export function isWithheld(plan: Plan, incident: Incident, { publish = [] }: Step): boolean {
  const toThePublic = publish.some((one) =>
    isPublicAudience(plan, statementOf(plan, incident, one)?.audience ?? 'staff'),
  );
  return toThePublic && withheldNow(plan, incident) !== null;
}

function isAfterTheEnd(stage: string | undefined): boolean {
  return stage === 'restored' || stage === 'apology' || stage === 'report';
}

/** Once it works again, nobody says any more that it does not. */
function hasEnded(plan: Plan, incident: Incident, { until, publish = [] }: Step): boolean {
  const isOpening = (one: string) => ['holding', 'update'].includes(statementOf(plan, incident, one)?.stage ?? '');
  if (until === 'restored' || publish.some(isOpening)) return incident.state === 'restored';
  return until === 'classified' && incident.classified_at !== null;
}

function marked(incident: Incident, mark: NonNullable<Step['mark']>): boolean {
  if (mark === 'classified') return incident.classified_at !== null;
  if (mark === 'restored') return incident.state === 'restored';
  return Object.hasOwn(incident.filed, mark.filed);
}

function turnState(plan: Plan, incident: Incident, { repeat, publish = [] }: Step, now: string): StepState {
  const turn = deadlinesOf(plan, incident, now).find((deadline) => deadline.id === repeat);
  if (!turn || turn.state === 'ended') return 'done';
  if (isOnItsWay(plan, incident, publish, now)) return 'waiting';
  if (turn.due_at === null) return isToldHere(plan, incident) ? 'open' : 'waiting';
  if (hasToSayEstimate(plan, incident, publish, now)) return 'open';
  // Not at once after the last word, however short the interval.
  const said = publicWords(plan, incident).at(-1)?.at ?? now;
  const lead = Math.min(TURN_LEAD_MS, elapsed(said, turn.due_at) / 2);
  return elapsed(now, turn.due_at) <= lead ? 'open' : 'waiting';
}

/** True when a time that the public was told does not hold, falls due soon, and these statements can say so. */
function hasToSayEstimate(plan: Plan, incident: Incident, statements: readonly string[], now: string): boolean {
  if (!statements.some((one) => statementOf(plan, incident, one)?.parts.includes('eta'))) return false;
  const { said, change } = estimateNow(plan, incident, now);
  return said !== null && change !== null && elapsed(now, said) <= ESTIMATE_LEAD_MS;
}

/** True when a relapse has to be told and no step of its own does it. */
function isToldHere(plan: Plan, incident: Incident): boolean {
  return relapseUntold(plan, incident) !== null && !plan.playbook.steps.some(({ after }) => after);
}

/** True while the newest word of a step is being sent and no public channel has accepted it. */
function isOnItsWay(plan: Plan, incident: Incident, statements: readonly string[], now: string): boolean {
  const last = incident.releases.findLast((release) =>
    release.statements.some(({ statement }) => statements.includes(statement)),
  );
  if (!last || publicWords(plan, incident).some(({ release }) => release === last.seq)) return false;
  return Object.values(incident.deliveries).some(
    ({ release, state, not_after }) => release === last.seq && state === 'pending' && elapsed(now, not_after) >= 0,
  );
}

function publishState(plan: Plan, incident: Incident, step: Step, now: string): StepState {
  const latest = (step.publish ?? []).map((statement) => latestDraft(incident, statement));
  // What was taken back has to be said anew.
  const published = latest.every((state) => state !== undefined && !state.retracted && isSaid(incident, step, state));
  if (published && step.publish?.some((statement) => isOut(incident, statement))) return 'done';
  if (awaitsTheEnd(plan, incident, step) || isWithheld(plan, incident, step)) return 'waiting';
  return latest.some((state) => state && isAsking(plan, incident, state, now)) ? 'waiting' : 'open';
}

/** True when it was released; what was said of an end that was none, and of an earlier relapse, has to be said again. */
function isSaid(incident: Incident, { after }: Step, { draft, published_at }: DraftState): boolean {
  if (published_at === null) return false;
  const isOfThisRun = after !== undefined || isAfterTheEnd(draft.stage);
  return !isOfThisRun || wasReleasedSince(incident, draft.statement, begunAt(incident));
}

/** True when others have to say yes. What was rejected or is out of date is its author's to change. */
export function isAsking(plan: Plan, incident: Incident, state: DraftState, now: string): boolean {
  if (state.published_at !== null || state.rejected || missingApprovals(state).length === 0) return false;
  return staleness(plan, incident, state, now).length === 0;
}
