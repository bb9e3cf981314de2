import type { Plan } from '../playbook/plan.ts';
import { isPublicAudience } from './audience.ts';
import type { Deadline } from './deadline.ts';
import { stateAt } from './deadline.ts';
import type { Incident, ReleaseState, Withholding } from './incident.ts';
import { revisionOf } from './release.ts';

/** The deadline by which it is decided anew whether to announce. */
export const RECHECK = 'recheck';

/** The decision to say nothing that stands; null once something was released to the public, or it works again, or is over. */
export function withheldNow(plan: Plan, incident: Incident): Withholding | null {
  const last = incident.withheld.at(-1);
  if (!last || incident.state !== 'open') return null;
  return announcedAfter(plan, incident, last) === undefined ? last : null;
}

/** A deadline for each decision to say nothing, met by the next decision: `recheck#1`, `recheck#2` …; the open one is `recheck`. */
export function rechecks(plan: Plan, incident: Incident, now: string): readonly Deadline[] {
  return incident.withheld.map((one, index) => {
    const { recheck_at: due_at } = one;
    const met_at = answeredAt(announcedAfter(plan, incident, one), incident.withheld[index + 1]);
    if (met_at !== null)
      return { id: `${RECHECK}#${index + 1}`, due_at, state: stateAt(incident, due_at, met_at, now), met_at };
    const state = incident.state === 'open' ? stateAt(incident, due_at, null, now) : 'ended';
    return { id: RECHECK, due_at, state, met_at };
  });
}

/** When it was decided anew: by what came first, a release to the public or the next decision to say nothing. */
function answeredAt(release: ReleaseState | undefined, next: Withholding | undefined): string | null {
  if (release && next) return release.seq < next.seq ? release.at : next.at;
  return release?.at ?? next?.at ?? null;
}

/** The first release for the public after a decision to say nothing. */
function announcedAfter(plan: Plan, incident: Incident, { seq }: Withholding): ReleaseState | undefined {
  return incident.releases.find(
    (release) =>
      release.seq > seq &&
      release.statements.some(({ statement, revision }) => {
        const draft = revisionOf(incident, statement, revision)?.draft;
        return draft !== undefined && isPublicAudience(plan, draft.audience);
      }),
  );
}
