import type { Status } from '../../core/incident/status.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { emergencyWords } from '../emergencies.ts';
import { escalationWords } from '../escalation.ts';
import { sentence } from '../layout/list.ts';
import type { Look } from '../layout/look.ts';
import { rows } from '../layout/rows.ts';
import { reviewWords } from '../review.ts';

/** What somebody has to know before all else: a review that has expired, who is silent and whom to ring, and what went out without a yes. */
export function waitingRows(plan: Plan, look: Look, status: Status): readonly string[] {
  const { review_expired, escalation, emergencies, now } = status;
  return [
    ...(review_expired ? [rows(look, [['alert', `${sentence(reviewWords(review_expired))}: `], REVIEW_NEXT])] : []),
    ...escalation.map((one) => {
      const send = `Without it: firsthour publish ${one.statement} --emergency --because WHY --yes`;
      return rows(look, [['alert', escalationWords(plan, one, now, send)]]);
    }),
    ...emergencies.map((one) => rows(look, [['alert', 'EMERGENCY RELEASE: '], emergencyWords(plan, one, now)])),
  ];
}

const REVIEW_NEXT = 'what was approved with the playbook is read once more before it goes out.';
