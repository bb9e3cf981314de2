import { MINUTE } from '../time/duration.ts';
import { elapsed } from '../time/instant.ts';
import type { Deadline } from './deadline.ts';

/** So many minutes before a deadline somebody is told, the nearest last. */
const THRESHOLDS = [10, 5];

/** A deadline that somebody should hear of now. `minutes`: the threshold that was passed; 0: missed. */
export type Alarm = { readonly deadline: Deadline & { readonly due_at: string }; readonly minutes: number };

/** The open deadlines that are near or missed, each with the last threshold that it has passed, the first due first. */
export function alarmsAt(deadlines: readonly Deadline[], now: string): readonly Alarm[] {
  const near = deadlines.flatMap((deadline): readonly Alarm[] => {
    const { id, due_at, state } = deadline;
    // The watch is over by itself: nobody is late for it.
    if (due_at === null || id === 'watch') return [];
    if (state === 'missed') return [{ deadline: { ...deadline, due_at }, minutes: 0 }];
    const left = elapsed(now, due_at);
    const minutes = THRESHOLDS.findLast((threshold) => left <= threshold * MINUTE);
    // What is past its time and not missed counts from something else: nobody is waiting.
    if (state !== 'pending' || minutes === undefined || left < 0) return [];
    return [{ deadline: { ...deadline, due_at }, minutes }];
  });
  return near.toSorted((a, b) => Date.parse(a.deadline.due_at) - Date.parse(b.deadline.due_at));
}

/** The same for the same deadline, due at the same time, at the same threshold: each is told once. */
export function alarmKey({ deadline, minutes }: Alarm): string {
  return `${deadline.id} ${deadline.due_at} ${minutes}`;
}
