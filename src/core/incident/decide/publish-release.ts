import type { DeliveryReason } from '../../channel/delivery.ts';
import type { ExpiredReview } from '../../playbook/review.ts';
import { reviewExpired } from '../../playbook/review.ts';
import type { Refusal } from '../../refusal.ts';
import { misused, refused } from '../../refusal.ts';
import { sameAsLast } from '../../statement/compare.ts';
import { own } from '../../statement/own.ts';
import { BLANK } from '../../statement/promise.ts';
import { correctedBy } from '../../statement/statement-of.ts';
import { isOther, latestDraft, missingApprovals } from '../approvals.ts';
import { correctionFor } from '../carried.ts';
import type { Contradiction } from '../contradictions.ts';
import { contradictionsOf } from '../contradictions.ts';
import { begunAt } from '../course.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import { staleness } from '../freshness.ts';
import type { DraftState, Incident } from '../incident.ts';
import { affirmed, orders } from '../order.ts';
import { notInRole } from '../people.ts';
import { promiseFor } from '../promise-for.ts';
import { isOut, wasReleasedSince } from '../release.ts';
import { carriedNow, onItsWay } from './correctable.ts';
import { unknownStatement } from './draft-statement.ts';
import type { Asked } from './guard.ts';
import { begun } from './guard.ts';

/** What is to be released, and where. */
export type ToPublish = {
  readonly statements: readonly string[];
  /** Only these; empty: all. */
  readonly channels: readonly string[];
  readonly languages: readonly string[];
  readonly because: string | undefined;
  readonly emergency: boolean;
  /** Channels that cannot be used from this machine, and why. */
  readonly unusable: Readonly<Record<string, DeliveryReason>>;
  /** Statement -> digest of the revision that the sender has read; another one is not sent in its place. */
  readonly seen?: Readonly<Record<string, string>>;
  /** Fresh 128 random bits, hex: one for each delivery. */
  readonly id: () => string;
};

/** One release: every statement approved and up to date, one promise for all, a delivery for each rendition. */
export function publishRelease(asked: Asked, wanted: ToPublish): Decision {
  return begun(asked, () => {
    const { plan, incident, behalf, at } = asked;
    if (wanted.because?.trim() === '') return misused('reason-missing', { command: 'publish' });
    const states: DraftState[] = [];
    for (const statement of new Set(wanted.statements)) {
      const found = publishable(asked, statement, wanted);
      if ('refusal' in found) return found;
      states.push(found);
    }
    const wrongPlace = unknownPlace(asked, wanted);
    if (wrongPlace) return wrongPlace;
    const expired = states.some(({ draft }) => draft.preapproved) ? reviewExpired(plan, at) : null;
    if (expired && wanted.because === undefined && !isReviewOverruled(incident, expired))
      return refused('review-expired', { playbook: plan.playbook.id, by: expired.by, days: expired.days });
    const promise = states.some(hasBlank) ? promiseFor(plan, incident, states, at) : null;
    const unapproved = states.filter((state) => lacksConsent(asked, state)).map(({ draft }) => draft.statement);
    const ordered = { plan, incident, states, at, promise, by: behalf.for ?? asked.by, unapproved };
    const deliveries = orders({ ...ordered, ...wanted });
    if (deliveries.length === 0) return nothingLeft(incident, wanted);
    return entry('statement.published', {
      statements: states.map(({ draft: { statement, revision }, digest }) => ({
        statement,
        revision,
        digest,
        ...(unapproved.includes(statement) ? { emergency: true as const } : {}),
      })),
      next_update_by: promise,
      deliveries,
      affirmed: affirmed(plan, states),
      ...(wanted.because === undefined ? {} : { because: wanted.because }),
      ...(unapproved.length > 0 ? { emergency: true as const } : {}),
      ...(expired ? { review_expired: expired.by } : {}),
      ...behalf,
    });
  });
}

/** The newest revision of a statement if nothing stands against releasing it. */
function publishable(asked: Asked, statement: string, wanted: ToPublish): DraftState | { readonly refusal: Refusal } {
  const wrong = unknownStatement(asked, statement);
  if (wrong) return wrong;
  const { plan, incident, at } = asked;
  const state = latestDraft(incident, statement);
  if (!state) return refused('no-draft', { statement });
  const amended = takenBack(incident, state) ?? unclearWhere(asked, statement);
  if (amended) return amended;
  if (isOther(state, own(wanted.seen ?? {}, statement))) return refused('read-again', { statement });
  if (state.rejected)
    return refused('rejected', { statement, person: state.rejected.by, because: state.rejected.because });
  const changed = staleness(plan, incident, state, at);
  if (changed.length > 0) return refused('out-of-date', { statement, changed });
  if (wanted.emergency && !wanted.because) return misused('reason-missing', { command: 'publish --emergency' });
  const missing = missingApprovals(state);
  if (missing.length > 0 && !wanted.emergency) return refused('not-approved', { statement, roles: missing });
  const role = wrongRole(asked, statement);
  if (role && !wanted.emergency) return role;
  if (wanted.because !== undefined) return state;
  if (state.draft.missing.length > 0) return refused('parts-missing', { statement, parts: state.draft.missing });
  if (saysNothingNew(incident, state)) return refused('nothing-new', { statement });
  const against = contradictionsOf(plan, incident, state, at);
  return against.length > 0 ? refused('contradicts', contradictionValues(statement, against)) : state;
}

/** Contradictions by their kind, as a refusal names them. */
function contradictionValues(statement: string, against: readonly Contradiction[]): Refusal['values'] {
  return { statement, ...Object.fromEntries(against.map(({ kind, about }) => [kind, about])) };
}

/** What was taken back, or corrected, goes out nowhere any more as it was. */
function takenBack(incident: Incident, { draft, retracted }: DraftState): { readonly refusal: Refusal } | null {
  const { statement, revision } = draft;
  if (retracted) return refused('taken-back', { statement });
  const correction = correctionFor(incident, { statement, revision });
  return correction ? refused('corrected-since', { statement, correction: correction.statement }) : null;
}

/** A correction goes to where its statement is out: that must be known. */
function unclearWhere(asked: Asked, statement: string): { readonly refusal: Refusal } | null {
  const corrected = correctedBy(asked.plan, statement);
  if (corrected === null) return null;
  const out = carriedNow(asked, corrected);
  return 'refusal' in out ? out : onItsWay(asked, out);
}

/** True when only an emergency lets it go: somebody has not said yes, or the speaker is not who publishes it. */
function lacksConsent(asked: Asked, state: DraftState): boolean {
  return missingApprovals(state).length > 0 || wrongRole(asked, state.draft.statement) !== null;
}

/** Why the speaker may not publish what a step leaves to a role; no step with everybody's leave has it too. */
function wrongRole({ plan, by, behalf }: Asked, statement: string): { readonly refusal: Refusal } | null {
  const steps = plan.playbook.steps.filter(({ publish }) => publish?.includes(statement));
  const open = steps.some(({ role }) => notInRole(plan, role, by, behalf) === null);
  return open ? null : notInRole(plan, steps[0]?.role, by, behalf);
}

/** The same text as the last one of this statement: a repeated update must say something new, until it has stopped again. */
function saysNothingNew(incident: Incident, state: DraftState): boolean {
  if (state.published_at !== null) return false;
  if (!wasReleasedSince(incident, state.draft.statement, begunAt(incident))) return false;
  const last = own(incident.drafts, state.draft.statement)?.findLast(({ published_at }) => published_at !== null);
  return last !== undefined && sameAsLast(state.draft, last.draft);
}

/** Somebody has said once in this incident why it goes on with a playbook whose review has expired that day. */
export function isReviewOverruled({ releases }: Incident, { by }: ExpiredReview): boolean {
  return releases.some(({ review_expired }) => review_expired === by);
}

function hasBlank({ draft }: DraftState): boolean {
  return Object.values(draft.renditions).some((rendition) => JSON.stringify(rendition).includes(BLANK));
}

function unknownPlace({ plan }: Asked, wanted: ToPublish): { readonly refusal: Refusal } | null {
  const channels = Object.keys(plan.workspace.channels);
  const channel = wanted.channels.find((one) => !channels.includes(one));
  if (channel !== undefined) return misused('channel-unknown', { channel, channels });
  const { languages } = plan.workspace;
  const language = wanted.languages.find((one) => !languages.includes(one));
  return language === undefined ? null : misused('language-unknown', { language, languages });
}

function nothingLeft(incident: Incident, wanted: ToPublish): Decision {
  const published = wanted.statements.filter((statement) => isOut(incident, statement));
  if (published.length === 0) return refused('no-channel', { statements: wanted.statements });
  const update = published.find((statement) => latestDraft(incident, statement)?.draft.stage === 'update');
  return update
    ? refused('nothing-new', { statement: update })
    : refused('already-published', { statements: published });
}
