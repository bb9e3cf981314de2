import { own } from '../statement/own.ts';
import { latestDraft } from './approvals.ts';
import type { DraftState, Incident } from './incident.ts';

/** The revision of a statement, or undefined. */
export function revisionOf(incident: Incident, statement: string, revision: number): DraftState | undefined {
  return own(incident.drafts, statement)?.find((state) => state.draft.revision === revision);
}

/** The statement and revision that an audience was told last, corrections aside, or undefined. */
export function latestRelease(
  incident: Incident,
  audience: string,
): { readonly statement: string; readonly revision: number } | undefined {
  return incident.releases
    .flatMap((release) => release.statements)
    .filter(({ statement, revision }) => {
      const draft = revisionOf(incident, statement, revision)?.draft;
      return draft?.audience === audience && !draft.corrects;
    })
    .at(-1);
}

/** True when a statement was released after an entry of the journal. */
export function wasReleasedSince(incident: Incident, statement: string, seq: number): boolean {
  return incident.releases.some(
    (release) => release.seq > seq && release.statements.some((one) => one.statement === statement),
  );
}

/** True when the newest revision of a statement is out somewhere, or on its way: not when it was taken back, or every channel was skipped or failed. */
export function isOut(incident: Incident, statement: string): boolean {
  const latest = latestDraft(incident, statement);
  if (latest?.retracted) return false;
  const revision = latest?.draft.revision;
  return Object.values(incident.deliveries).some(
    (one) =>
      one.statement === statement && one.revision === revision && one.state !== 'skipped' && one.state !== 'failed',
  );
}
