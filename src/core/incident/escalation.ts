import type { Plan } from '../playbook/plan.ts';
import type { Reach } from '../schema/generated/types.ts';
import { isLost } from '../statement/alive.ts';
import { own } from '../statement/own.ts';
import { MINUTE } from '../time/duration.ts';
import { elapsed, plus } from '../time/instant.ts';
import { missingApprovals } from './approvals.ts';
import type { DraftState, Incident } from './incident.ts';
import { hasEnded } from './is-over.ts';
import { holders, personOf } from './people.ts';
import { isAsking } from './step-state.ts';

/** What is done about an approver who is silent, and from when on after the draft asked. */
export const ESCALATION = [
  { stage: 'first-number', fromMs: 0 },
  { stage: 'next-number', fromMs: 5 * MINUTE },
  { stage: 'deputy', fromMs: 10 * MINUTE },
  { stage: 'emergency', fromMs: 15 * MINUTE },
] as const;

export type EscalationStage = (typeof ESCALATION)[number]['stage'];

/** The telephone list as far as it could be had. It lies outside git and outside the incident: it may be missing. */
export type Telephones = {
  readonly people: Reach['people'];
  /** Why there are no numbers; null: the list was read. */
  readonly problem: 'no-list' | 'not-here' | 'not-readable' | 'not-read' | null;
  /** As the workspace names it. */
  readonly file: string;
};

/** No list was looked for. */
export const UNREAD: Telephones = { people: {}, problem: 'not-read', file: '' };

/** Somebody to ring. `phone` null: no number is known here. */
export type Call = {
  readonly person: string;
  readonly phone: string | null;
  readonly note: string | null;
  /** Whom they stand for. */
  readonly deputy_of: string | null;
  /** True when there is nobody else: the first one, once more. */
  readonly again: boolean;
};

/** A yes that is asked for and has not come. */
export type Escalation = {
  readonly statement: string;
  readonly revision: number;
  readonly role: string;
  readonly asked_at: string;
  readonly stage: EscalationStage;
  /** Whom to ring now; null: nobody but the author holds the role. */
  readonly ring: Call | null;
  /** Why there may be no number. */
  readonly telephones: Telephones['problem'];
  /** The emergency release is offered. */
  readonly emergency: boolean;
  /** When the next stage begins; null: this is the last. */
  readonly next_at: string | null;
};

/** Who is asked for a yes and is silent, oldest question first: whom to ring now, and what is offered. */
export function escalationOf(
  plan: Plan,
  incident: Incident,
  telephones: Telephones,
  now: string,
): readonly Escalation[] {
  if (hasEnded(incident)) return [];
  const asking = Object.values(incident.drafts).flatMap((revisions) => {
    const latest = revisions.at(-1);
    return latest && isAsking(plan, incident, latest, now) ? [latest] : [];
  });
  return asking
    .flatMap((state) =>
      [...new Set(missingApprovals(state))].map((role) => silent(plan, incident, state, role, telephones, now)),
    )
    .sort((a, b) => Date.parse(a.asked_at) - Date.parse(b.asked_at));
}

function silent(
  plan: Plan,
  incident: Incident,
  state: DraftState,
  role: string,
  telephones: Telephones,
  now: string,
): Escalation {
  const waited = elapsed(state.at, now);
  const reached = ESCALATION.findLastIndex(({ fromMs }) => waited >= fromMs);
  const { stage } = ESCALATION[Math.max(0, reached)] ?? ESCALATION[0];
  const next = ESCALATION[Math.max(0, reached) + 1];
  const able = candidates(plan, incident, state, role);
  return {
    statement: state.draft.statement,
    revision: state.draft.revision,
    role,
    asked_at: state.at,
    stage,
    ring: whomToRing(plan, able, telephones, stage),
    telephones: telephones.problem,
    emergency: stage === 'emergency',
    next_at: next ? plus(state.at, next.fromMs) : null,
  };
}

/** Holders of a role who may still say yes, those who can be reached first. */
function candidates(plan: Plan, incident: Incident, state: DraftState, role: string): readonly string[] {
  const spent = [state.author, ...state.approvals.map(({ person }) => person)];
  const able = holders(plan, role).filter((person) => !spent.includes(person));
  const isCutOff = (person: string) => isLost(plan, incident, personOf(plan, person)?.needs ?? []);
  return [...able.filter((person) => !isCutOff(person)), ...able.filter(isCutOff)];
}

function whomToRing(
  plan: Plan,
  [first, ...others]: readonly string[],
  telephones: Telephones,
  stage: EscalationStage,
): Call | null {
  if (first === undefined) return null;
  const deputies = personOf(plan, first)?.deputies ?? [];
  const call = (person: string, place = 0): Call => {
    const { phones = [], note } = own(telephones.people, person) ?? {};
    const deputy_of = deputies.includes(person) ? first : null;
    return { person, phone: phones[place] ?? null, note: note ?? null, deputy_of, again: false };
  };
  const once = { ...call(first), again: stage !== 'first-number' };
  if (stage === 'first-number') return once;
  const deputy = deputies.find((person) => others.includes(person));
  const other = others.find((person) => !deputies.includes(person));
  if (stage === 'next-number') {
    const second = call(first, 1);
    if (second.phone !== null) return second;
    return other === undefined ? once : call(other);
  }
  const next = deputy ?? other;
  return next === undefined ? once : call(next);
}
