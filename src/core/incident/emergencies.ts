import { missingApprovals } from './approvals.ts';
import { wasTaken } from './audience.ts';
import type { Incident, ReleaseState } from './incident.ts';
import { revisionOf } from './release.ts';

/** The statement that tells staff of an emergency release: drafted and released with it, where the playbook has it. */
export const EMERGENCY_NOTICE = 'emergency-notice';

/** What one person released although others had yet to say yes. */
export type Emergency = {
  /** `seq` of the release. */
  readonly release: number;
  readonly at: string;
  readonly by: string;
  readonly because: string;
  readonly statements: readonly { readonly statement: string; readonly revision: number }[];
  /** Roles that had not said yes by then. None: the release was not this person's to make. */
  readonly missing: readonly string[];
  /** Whether a channel has taken the notice to staff since. */
  readonly staff: 'told' | 'being-told' | 'not-told';
};

/** Every emergency release, oldest first: for screens, the notice to staff, and the report. */
export function emergenciesOf(incident: Incident): readonly Emergency[] {
  return incident.releases.filter(({ emergency }) => emergency).map((release) => emergencyOf(incident, release));
}

/** True when a revision went out in an emergency release. */
export function isEmergency(incident: Incident, statement: string, revision: number): boolean {
  return emergenciesOf(incident).some(({ statements }) =>
    statements.some((one) => one.statement === statement && one.revision === revision),
  );
}

function emergencyOf(incident: Incident, release: ReleaseState): Emergency {
  const { seq, at, because = '' } = release;
  const statements = release.statements.filter(({ emergency }) => emergency);
  const missing = statements.flatMap(({ statement, revision }) => missingAt(incident, statement, revision, at));
  return {
    release: seq,
    at,
    by: release.for ?? release.by,
    because,
    statements: statements.map(({ statement, revision }) => ({ statement, revision })),
    missing: [...new Set(missing)],
    staff: staffOf(incident, seq),
  };
}

/** Roles that a revision lacked at an instant: who said yes afterwards did not say it in time. */
function missingAt(incident: Incident, statement: string, revision: number, at: string): readonly string[] {
  const state = revisionOf(incident, statement, revision);
  if (!state) return [];
  const inTime = state.approvals.filter((one) => Date.parse(one.at) <= Date.parse(at));
  return missingApprovals({ ...state, approvals: inTime });
}

function staffOf(incident: Incident, release: number): Emergency['staff'] {
  const notices = Object.values(incident.deliveries).filter(
    (one) => one.statement === EMERGENCY_NOTICE && one.release > release,
  );
  if (notices.some(wasTaken)) return 'told';
  return notices.some(({ state }) => state === 'pending' || state === 'unknown') ? 'being-told' : 'not-told';
}
