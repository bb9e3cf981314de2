import type { DeliveryReason } from '../channel/delivery.ts';
import { daysBetween, REVIEW_SOON_DAYS } from '../playbook/review.ts';
import { dayIn, isZone } from '../time/zone.ts';

/** What the outside looks like this morning. */
export type Morning = {
  readonly now: string;
  readonly zone: string;
  /** Who speaks on this machine; null: nobody was said. */
  readonly speaker: { readonly id: string; readonly known: boolean } | null;
  readonly errors: number;
  readonly warnings: number;
  readonly playbooks: readonly { readonly id: string; readonly review_by: string | null }[];
  readonly channels: readonly {
    readonly id: string;
    readonly byHand: boolean;
    readonly blocked: { readonly reason: DeliveryReason; readonly words: string } | null;
  }[];
  /** The telephone list; null: firsthour.yaml names none. */
  readonly reach: { readonly file: string; readonly here: boolean } | null;
  /** Why incidents are not safe in the workspace's folder. */
  readonly folder: 'network-folder' | 'synchronised-folder' | null;
};

/** One thing that has to be right before the worst day. `about`: which person, channel, playbook, file. */
export type Check = {
  readonly check: 'speaker' | 'workspace' | 'playbook' | 'channel' | 'reach' | 'clock' | 'folder';
  readonly about: string;
  readonly state: 'good' | 'warning' | 'wrong';
  /** Stable; render/ makes the sentence of it and `detail`. */
  readonly code: string;
  readonly detail: string;
  /** How long ago that was, for what is overdue. */
  readonly days?: number;
};

/** All that is ready, and what is not. */
export function readiness(morning: Morning): readonly Check[] {
  return [
    speaker(morning),
    workspace(morning),
    ...morning.playbooks.map((one) => playbook(one, morning)),
    ...morning.channels.map(channel),
    reach(morning),
    clock(morning),
    ...folder(morning),
  ];
}

function speaker({ speaker: who }: Morning): Check {
  const check = { check: 'speaker', about: who?.id ?? '', detail: '' } as const;
  if (!who) return { ...check, state: 'warning', code: 'nobody' };
  return who.known ? { ...check, state: 'good', code: 'known' } : { ...check, state: 'wrong', code: 'stranger' };
}

function workspace({ errors, warnings }: Morning): Check {
  const check = { check: 'workspace', about: 'firsthour.yaml' } as const;
  if (errors > 0) return { ...check, state: 'wrong', code: 'errors', detail: String(errors) };
  if (warnings > 0) return { ...check, state: 'warning', code: 'warnings', detail: String(warnings) };
  return { ...check, state: 'good', code: 'valid', detail: '' };
}

function playbook({ id, review_by: by }: Morning['playbooks'][number], { now, zone }: Morning): Check {
  const check = { check: 'playbook', about: id, detail: by ?? '' } as const;
  if (by === null) return { ...check, state: 'warning', code: 'no-review' };
  const left = daysBetween(isZone(zone) ? dayIn(zone, now) : now.slice(0, 10), by);
  if (left < 0) return { ...check, state: 'wrong', code: 'review-overdue', days: -left };
  return left < REVIEW_SOON_DAYS
    ? { ...check, state: 'warning', code: 'review-soon' }
    : { ...check, state: 'good', code: 'reviewed' };
}

function channel({ id, byHand, blocked }: Morning['channels'][number]): Check {
  const check = { check: 'channel', about: id, detail: blocked?.words ?? '' } as const;
  if (byHand) return { ...check, state: 'good', code: 'by-hand' };
  return blocked ? { ...check, state: 'wrong', code: blocked.reason } : { ...check, state: 'good', code: 'usable' };
}

function reach({ reach: list }: Morning): Check {
  const check = { check: 'reach', about: list?.file ?? '', detail: '' } as const;
  if (!list) return { ...check, state: 'warning', code: 'no-list' };
  return list.here ? { ...check, state: 'good', code: 'here' } : { ...check, state: 'wrong', code: 'missing' };
}

function clock({ zone, now }: Morning): Check {
  const check = { check: 'clock', about: zone, detail: now } as const;
  return isZone(zone) ? { ...check, state: 'good', code: 'zone' } : { ...check, state: 'wrong', code: 'unknown-zone' };
}

function folder({ folder: warning }: Morning): readonly Check[] {
  return warning === null ? [] : [{ check: 'folder', about: '', state: 'warning', code: warning, detail: '' }];
}
