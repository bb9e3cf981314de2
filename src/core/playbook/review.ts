import { dayIn } from '../time/zone.ts';
import type { Plan } from './plan.ts';

const DAY_MS = 24 * 60 * 60_000;

/** From so long before its review is due, a playbook is mentioned. */
export const REVIEW_SOON_DAYS = 30;

/** A review that no longer holds: the day until which it held, and how many days ago that was. */
export type ExpiredReview = { readonly by: string; readonly days: number };

/** Whether the playbook was to be read again before today, in the workspace's zone; null: its review holds, or has no end. */
export function reviewExpired(plan: Pick<Plan, 'workspace' | 'playbook'>, now: string): ExpiredReview | null {
  const by = plan.playbook.review_by;
  if (by === undefined) return null;
  const days = daysBetween(by, dayIn(plan.workspace.timezone, now));
  return days > 0 ? { by, days } : null;
}

/** Calendar days from one day (`2026-11-01`) to another; negative when it comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
