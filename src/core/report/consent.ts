import { missingApprovals } from '../incident/approvals.ts';
import type { Entry } from '../incident/entry.ts';
import { revisionOf } from '../incident/release.ts';
import type { ApprovalRow, Cleared, EmergencyRow } from './report.ts';
import type { Told } from './told.ts';
import { minutesBetween, placeOf } from './told.ts';

/** Who said yes, in which role, how it came, and how long after the text was there. */
export function approvalsOf(told: Told): readonly ApprovalRow[] {
  return told.steps.flatMap(({ entry }) => {
    if (entry.type !== 'statement.approved') return [];
    const { statement, revision, person, role, via, signed, digest } = entry.data;
    const drafted = draftedAt(told, digest);
    return [
      {
        ...placeOf(told, entry),
        statement,
        revision,
        person,
        role,
        via,
        signed,
        entered_by: signed ? null : entry.by.id,
        drafted_seq: drafted?.seq ?? null,
        waited: drafted ? minutesBetween(drafted.at, entry.at) : null,
      },
    ];
  });
}

/** Released texts whose approval was given when the playbook was reviewed. */
export function clearedOf(told: Told): readonly Cleared[] {
  const rows = told.incident.releases.flatMap((release) =>
    release.statements.flatMap(({ statement, revision, digest }) => {
      const drafted = draftedAt(told, digest);
      const isCleared = revisionOf(told.incident, statement, revision)?.draft.needs.length === 0;
      return drafted && isCleared ? [{ ...placeOf(told, release), statement, revision, drafted_seq: drafted.seq }] : [];
    }),
  );
  return rows.filter((row, index) => rows.findIndex((one) => one.drafted_seq === row.drafted_seq) === index);
}

/** Releases without the approvals: by whom, why, and whose yes was not there. */
export function emergenciesOf(told: Told): readonly EmergencyRow[] {
  return told.steps.flatMap(({ entry, before }) => {
    if (entry.type !== 'statement.published' || entry.data.emergency !== true) return [];
    const lacking = entry.data.statements.flatMap(({ statement, revision }) => {
      const state = revisionOf(before, statement, revision);
      return state ? missingApprovals(state) : [];
    });
    return [
      {
        ...placeOf(told, entry),
        by: entry.data.for ?? entry.by.id,
        because: entry.data.because ?? '',
        statements: entry.data.statements.map(({ statement, revision }) => `${statement}-${revision}`),
        lacking: [...new Set(lacking)],
      },
    ];
  });
}

function draftedAt({ steps }: Told, digest: string): Entry | undefined {
  return steps.find(({ entry }) => entry.type === 'statement.drafted' && entry.hash === digest)?.entry;
}
