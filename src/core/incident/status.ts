import type { Plan } from '../playbook/plan.ts';
import type { ExpiredReview } from '../playbook/review.ts';
import { reviewExpired } from '../playbook/review.ts';
import { textIn } from '../playbook/text-in.ts';
import { holds } from '../statement/condition.ts';
import type { ToldLate } from '../statement/told-late.ts';
import { toldLate } from '../statement/told-late.ts';
import { detectedAt, timeOf } from './anchors.ts';
import type { Announcement } from './announcement.ts';
import { announcementOf } from './announcement.ts';
import { missingApprovals } from './approvals.ts';
import { correctionFor } from './carried.ts';
import type { Contradiction } from './contradictions.ts';
import { contradictionsOf } from './contradictions.ts';
import type { Deadline } from './deadline.ts';
import { deadlinesOf } from './deadlines.ts';
import type { DeliveryStatus } from './delivery-status.ts';
import { deliveryStatus } from './delivery-status.ts';
import type { Emergency } from './emergencies.ts';
import { emergenciesOf, isEmergency } from './emergencies.ts';
import type { Escalation, Telephones } from './escalation.ts';
import { escalationOf, UNREAD } from './escalation.ts';
import type { EstimateNow } from './estimate-now.ts';
import { estimateNow } from './estimate-now.ts';
import { staleness } from './freshness.ts';
import type { Approval, DraftState, FactState, Incident, PlannedWork } from './incident.ts';
import { hasEnded } from './is-over.ts';
import type { Owed } from './owed.ts';
import { owedOf } from './owed.ts';
import { readBackCode } from './read-back.ts';
import { nextStep } from './step-state.ts';
import { watchedUntil } from './watch.ts';

/** `status --json`: what others build on. Additions are free, renames break them. Times are UTC with `Z`. */
export type Status = {
  readonly id: string;
  readonly uid: string;
  readonly mode: Incident['mode'];
  readonly state: Incident['state'];
  readonly severity: string | null;
  readonly playbook: Incident['playbook'];
  readonly started_at: string | null;
  readonly detected_at: string;
  readonly opened_at: string;
  /** Where it began as planned work. */
  readonly planned: PlannedWork | null;
  readonly now: string;
  readonly commander: string;
  readonly command: Incident['command'];
  /** Set where command went away in a file: this copy was left behind. */
  readonly handed_over: Incident['away'];
  /** Set where another copy of the incident may have spoken. */
  readonly doubled: Incident['doubled'];
  readonly facts: Readonly<
    Record<string, Pick<FactState, 'value' | 'confirmed'> & { readonly by: string | null; readonly at: string | null }>
  >;
  readonly lost: readonly string[];
  readonly next_step: { readonly id: string; readonly title: string } | null;
  readonly deadlines: readonly Deadline[];
  /** Whether to announce; null once the public has heard of it, and when it is over. */
  readonly announcement: Announcement | null;
  /** How the sentence stands that we should have said so sooner. */
  readonly told_late: ToldLate;
  readonly statements: readonly StatementStatus[];
  readonly deliveries: readonly DeliveryStatus[];
  readonly owed: readonly Owed[];
  /** Who is asked for a yes and has not given it, whom to ring now, and what is offered. */
  readonly escalation: readonly Escalation[];
  readonly emergencies: readonly Emergency[];
  /** Set when what was approved with the playbook was to be read again before today. */
  readonly review_expired: ExpiredReview | null;
  /** Promises that outlive a closed incident. */
  readonly outlives: Incident['outlives'];
  /** The time promised in public: null before a public channel has accepted, and once the end is accepted. */
  readonly next_update_by: string | null;
  /** The time told in public by which it should work, how often that has slipped, and what is not public yet. */
  readonly estimate: EstimateNow;
  /** Since when it works again, who on the phones has seen it, and until when it is watched. */
  readonly restored: {
    readonly at: string;
    readonly confirmed_by: string | null;
    readonly watched_until: string;
  } | null;
  /** Each time that it has stopped again after it was marked as working. */
  readonly reopened: readonly { readonly at: string; readonly because: string }[];
  readonly head: string;
};

export type StatementStatus = {
  readonly id: string;
  readonly revision: number;
  readonly digest: string;
  readonly stage: string;
  readonly audience: string;
  readonly out_of_date: boolean;
  readonly approved: boolean;
  readonly missing_approvals: readonly string[];
  readonly approvals: readonly Approval[];
  readonly published_at: string | null;
  /** What it says against what is public, or with nothing behind it; empty once it is out. */
  readonly contradictions: readonly Contradiction[];
  /** Released without the approvals, by one person: marked wherever it is shown. */
  readonly emergency: boolean;
  /** What who says yes by telephone reads back; null: nobody is asked any more. */
  readonly read_back_code: string | null;
  /** What it corrects. */
  readonly corrects: { readonly statement: string; readonly revision: number } | null;
  /** When a correction of it was released. */
  readonly corrected_at: string | null;
  /** When it was taken back from the public. */
  readonly retracted_at: string | null;
};

/** The whole state of an incident at an instant, as data. `telephones`: the list, where it was read. */
export function statusOf(plan: Plan, incident: Incident, now: string, telephones: Telephones = UNREAD): Status {
  const language = plan.workspace.languages[0] ?? 'en';
  const step = nextStep(plan, incident, now);
  const deadlines = deadlinesOf(plan, incident, now);
  return {
    id: incident.id,
    uid: incident.uid,
    mode: incident.mode,
    state: incident.state,
    severity: severityOf(plan, incident),
    playbook: incident.playbook,
    started_at: timeOf(incident, 'started_at'),
    detected_at: detectedAt(incident),
    opened_at: incident.opened_at,
    planned: incident.planned,
    now,
    commander: incident.commander,
    command: incident.command,
    handed_over: incident.away,
    doubled: incident.doubled,
    facts: factsOf(plan, incident),
    lost: Object.keys(incident.lost),
    next_step: step ? { id: step.id, title: textIn(step.title, language) } : null,
    deadlines,
    announcement: announcementOf(plan, incident, now),
    told_late: toldLate(plan, incident, now),
    statements: Object.values(incident.drafts).flatMap((revisions) => {
      const latest = revisions.at(-1);
      return latest ? [statementStatus(plan, incident, latest, now)] : [];
    }),
    deliveries: Object.values(incident.deliveries).map((delivery) => deliveryStatus(plan, incident, delivery)),
    owed: owedOf(plan, incident),
    escalation: escalationOf(plan, incident, telephones, now),
    emergencies: emergenciesOf(incident),
    review_expired: hasEnded(incident) ? null : reviewExpired(plan, now),
    outlives: incident.outlives,
    next_update_by: promised(incident, deadlines),
    estimate: estimateNow(plan, incident, now),
    restored: restoredOf(incident),
    reopened: incident.reopenings.map(({ at, because }) => ({ at, because })),
    head: incident.head,
  };
}

/** The first severity whose condition holds, or null. */
export function severityOf(plan: Plan, incident: Incident): string | null {
  const found = plan.playbook.severity?.find(({ when }) => when === undefined || holds(when, plan, incident));
  return found?.id ?? null;
}

function restoredOf(incident: Incident): Status['restored'] {
  const at = timeOf(incident, 'restored_at');
  const watched_until = watchedUntil(incident);
  if (at === null || watched_until === null) return null;
  return { at, confirmed_by: incident.facts.restored_at?.confirmed_by ?? null, watched_until };
}

/** The present turn's time, where it was promised and not only counted. */
function promised(incident: Incident, deadlines: readonly Deadline[]): string | null {
  const turn = deadlines.find(({ id }) => id === 'next-update');
  if (!turn || turn.state === 'ended') return null;
  return incident.releases.some(({ next_update_by }) => next_update_by === turn.due_at) ? turn.due_at : null;
}

function factsOf(plan: Plan, incident: Incident): Status['facts'] {
  const assumed = Object.entries(plan.playbook.facts ?? {}).flatMap(([name, rule]) =>
    rule.default === undefined || Object.hasOwn(incident.facts, name)
      ? []
      : [[name, { value: rule.default, by: null, at: null, confirmed: false }] as const],
  );
  const known = Object.entries(incident.facts).map(
    ([name, { value, by, at, confirmed }]) => [name, { value, by, at, confirmed }] as const,
  );
  return Object.fromEntries([...known, ...assumed]);
}

function statementStatus(plan: Plan, incident: Incident, state: DraftState, now: string): StatementStatus {
  const missing = missingApprovals(state);
  return {
    id: state.draft.statement,
    revision: state.draft.revision,
    digest: state.digest,
    stage: state.draft.stage,
    audience: state.draft.audience,
    out_of_date: staleness(plan, incident, state, now).length > 0,
    approved: missing.length === 0 && state.rejected === null,
    missing_approvals: missing,
    approvals: state.approvals,
    published_at: state.published_at,
    corrects: state.draft.corrects ?? null,
    corrected_at: correctionFor(incident, state.draft)?.at ?? null,
    retracted_at: state.retracted?.at ?? null,
    contradictions: state.published_at === null ? contradictionsOf(plan, incident, state, now) : [],
    emergency: isEmergency(incident, state.draft.statement, state.draft.revision),
    read_back_code: missing.length > 0 && state.rejected === null ? readBackCode(state.draft) : null,
  };
}
