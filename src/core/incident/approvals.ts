import { own } from '../statement/own.ts';
import type { DraftState } from './incident.ts';

/** Roles whose approval a revision still lacks, a role once for each person wanted. */
export function missingApprovals(state: DraftState): readonly string[] {
  const given = state.approvals.map((approval) => approval.role);
  return state.draft.needs.filter((role) => {
    const index = given.indexOf(role);
    if (index < 0) return true;
    given.splice(index, 1);
    return false;
  });
}

/** The newest revision of a statement, or undefined. */
export function latestDraft(
  incident: { readonly drafts: Readonly<Record<string, readonly DraftState[]>> },
  statement: string,
): DraftState | undefined {
  return own(incident.drafts, statement)?.at(-1);
}

/** The number of the revision that is drafted next. */
export function nextRevision(incident: Parameters<typeof latestDraft>[0], statement: string): number {
  return (latestDraft(incident, statement)?.draft.revision ?? 0) + 1;
}

/** True when a revision is not the one that somebody has read; without a reading there is nothing to compare. */
export function isOther(state: DraftState, seen: string | undefined): boolean {
  return seen !== undefined && seen !== state.digest;
}
