import type { ExpiredReview } from '../core/playbook/review.ts';
import { counted } from './layout/list.ts';

/** `review expired 12 days ago`. */
export function reviewWords({ days }: Pick<ExpiredReview, 'days'>): string {
  return `review expired ${counted(days, 'day')} ago`;
}
