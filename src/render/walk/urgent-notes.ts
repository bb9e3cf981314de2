import { emergenciesOf } from '../../core/incident/emergencies.ts';
import type { Telephones } from '../../core/incident/escalation.ts';
import { escalationOf } from '../../core/incident/escalation.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { reviewExpired } from '../../core/playbook/review.ts';
import { emergencyMark } from '../emergencies.ts';
import { escalationWords } from '../escalation.ts';
import { reviewWords } from '../review.ts';

/** The key of the send screen for an emergency release. */
const WITHOUT_THEM = 'x on its screen sends it without: one person, a reason, marked everywhere.';

/** Who is silent and whom to ring, the last emergency release, and a review that has expired. */
export function urgentNotes(plan: Plan, incident: Incident, telephones: Telephones, now: string): readonly string[] {
  const silent = escalationOf(plan, incident, telephones, now);
  const expired = reviewExpired(plan, now);
  return [
    ...silent.map((one) => escalationWords(plan, one, now, WITHOUT_THEM)),
    ...emergenciesOf(incident).slice(-1).map(emergencyMark),
    ...(expired ? [`Playbook ${plan.playbook.id}: ${reviewWords(expired)}. Read each text once more.`] : []),
  ];
}
