import type { ExpiredReview } from '../core/playbook/review.ts';
import { counted } from './layout/list.ts';

/** `review expired 12 days ago`. */
export function reviewWords({ days }: Pick<ExpiredReview, 'days'>): string {
  return `review expired ${counted(days, 'day')} ago`;
}

/** What is said at the start. */
export function expiredLine(playbook: string, expired: ExpiredReview): string {
  return `Playbook ${playbook}: ${reviewWords(expired)}. Its texts can be sent, with a reason; read each once more.`;
}
