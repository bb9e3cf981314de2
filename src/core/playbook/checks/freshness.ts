import type { Problem } from '../../finding.ts';
import { durationMs } from '../../time/duration.ts';
import { elapsed } from '../../time/instant.ts';
import { dayIn, isZone } from '../../time/zone.ts';
import { daysBetween, REVIEW_SOON_DAYS } from '../review.ts';
import type { PlaybookScope } from '../scope.ts';
import { note, warning } from './problem.ts';

/** So long a workaround counts as tried: two quarters, so that a drill every half year keeps it fresh. */
const TESTED_DAYS = 180;

/** Whoever wrote a day may be where it begins sooner than in the workspace's zone. */
const AHEAD_DAYS = 1;

/** A playbook names a day, and is read again by that. */
export function checkReview(scope: PlaybookScope): readonly Problem[] {
  const { file, playbook } = scope;
  if (playbook.review_by === undefined) return [warning(file, 'review-missing', [])];
  const today = todayOf(scope);
  if (today === undefined) return [];
  const left = daysBetween(today, playbook.review_by);
  const values = { by: playbook.review_by, days: Math.abs(left) };
  if (left < 0) return [warning(file, 'review-passed', ['review_by'], values)];
  return left < REVIEW_SOON_DAYS ? [note(file, 'review-near', ['review_by'], values)] : [];
}

/** What customers are told to do instead, somebody has tried, and lately. */
export function checkTested(scope: PlaybookScope): readonly Problem[] {
  const { file, playbook } = scope;
  const today = todayOf(scope);
  if (today === undefined) return [];
  return Object.entries(playbook.workarounds ?? {}).flatMap(([id, { tested }]) => {
    if (tested === undefined) return [];
    const days = daysBetween(tested, today);
    const path = ['workarounds', id, 'tested'];
    if (days < -AHEAD_DAYS) return [warning(file, 'workaround-tested-in-future', path, { id, tested, today })];
    return days > TESTED_DAYS
      ? [warning(file, 'workaround-tested-long-ago', path, { id, tested, days, most: TESTED_DAYS })]
      : [];
  });
}

/** A playbook that asks for drills has had one, and lately. One that did not pass is one all the same: it was learned from. */
export function checkDrilled({ file, folder, playbook, workspace, now, drills }: PlaybookScope): readonly Problem[] {
  const every = playbook.drill_every;
  if (every === undefined || now === undefined || drills === undefined) return [];
  const last = drills.findLast((one) => one.playbook === folder);
  if (last && elapsed(last.at, now) <= durationMs(every)) return [];
  const values = last ? { every, last: todayOf({ workspace, now: last.at }) ?? '' } : { every };
  return [warning(file, 'drill-overdue', ['drill_every'], values)];
}

/** Where no workspace says where midnight is, it is in UTC. */
function todayOf({ workspace, now }: Pick<PlaybookScope, 'workspace' | 'now'>): string | undefined {
  if (now === undefined) return undefined;
  return workspace && isZone(workspace.timezone) ? dayIn(workspace.timezone, now) : now.slice(0, 10);
}
