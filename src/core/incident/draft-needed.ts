import type { Plan } from '../playbook/plan.ts';
import { isItsPhase } from '../statement/observe.ts';
import { latestDraft } from './approvals.ts';
import { correctionFor } from './carried.ts';
import { staleness } from './freshness.ts';
import type { Incident } from './incident.ts';

/**
 * Why `publish` must draft a statement first, or null: it has no draft, its preapproved one is out of date, or it was taken
 * back or corrected. One that
 * people approved is never drafted anew behind their backs, and one whose time is over would be over again.
 */
export function draftNeeded(
  plan: Plan,
  incident: Incident,
  statement: string,
  now: string,
): 'none-yet' | 'out-of-date' | 'taken-back' | null {
  const latest = latestDraft(incident, statement);
  if (!latest) return 'none-yet';
  const changed = staleness(plan, incident, latest, now);
  if (!isItsPhase(incident, latest.draft.stage)) return null;
  if (latest.retracted || correctionFor(incident, latest.draft)) return 'taken-back';
  if (changed.length === 0) return null;
  return latest.draft.preapproved || latest.published_at !== null ? 'out-of-date' : null;
}
