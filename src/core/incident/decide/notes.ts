import type { Refusal } from '../../refusal.ts';
import { misused } from '../../refusal.ts';
import { HOUR } from '../../time/duration.ts';
import { elapsed } from '../../time/instant.ts';
import { parseTyped } from '../../time/typed-time.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** Longest note that the journal takes, in characters. */
const LONGEST = 4_000;

/** A call is promised for today or tonight: a clock time further away is one that has passed. */
const FURTHEST_MS = 12 * HOUR;

/** A journalist has asked something, and is called back by a time: from then on a deadline. */
export function notePress(asked: Asked, asks: string, due_at: string): Decision {
  return guarded(asked, () => {
    if (asks.trim() === '') return misused('note-empty', {});
    if (asks.length > LONGEST) return misused('note-too-long', { length: asks.length, longest: LONGEST });
    if (Date.parse(due_at) <= Date.parse(asked.at)) return misused('call-back-past', {});
    const call_back = { task: `call-back-${asked.incident.call_backs.length + 1}`, due_at };
    return entry('note.added', { text: asks.trim(), call_back, ...asked.behalf });
  });
}

/** When somebody is called back, as typed; or why it is no such time. `16:00` typed at 16:05 is no time tomorrow. */
export function callBackTime(
  typed: string,
  context: { readonly now: string; readonly zone: string },
): string | { readonly refusal: Refusal } {
  const at = parseTyped(typed, { ...context, looking: 'ahead' });
  if (at === undefined) return misused('not-a-time', { fact: '--call-back', typed });
  const left = elapsed(context.now, at);
  const isClock = /^\d{1,2}[:.hH]\d{2}$/.test(typed.trim());
  return left <= 0 || (isClock && left > FURTHEST_MS) ? misused('call-back-past', { typed }) : at;
}

/** Writes something down, as text or (privileged) as a file of its own with its digest here. */
export function addNote(
  asked: Asked,
  note: { readonly text: string } | { readonly file: string; readonly sha256: string },
): Decision {
  return guarded(asked, () => {
    if ('file' in note) return entry('note.added', { ...note, ...asked.behalf });
    if (note.text.trim() === '') return misused('note-empty', {});
    if (note.text.length > LONGEST) return misused('note-too-long', { length: note.text.length, longest: LONGEST });
    return entry('note.added', { text: note.text, ...asked.behalf });
  });
}
