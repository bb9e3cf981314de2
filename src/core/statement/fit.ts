import type { Part } from '../schema/generated/types.ts';
import type { ComposedPart } from './in-language.ts';
import type { Need } from './parts.ts';
import { unmet } from './parts.ts';

/** Text standing in a part on its way to one channel. */
export type Standing = { readonly part: Part; readonly text: string };

/** What came of fitting. When it does not fit, this is the shortest that nothing needed was lost from. */
export type Fitted = {
  readonly parts: readonly Standing[];
  readonly length: number;
  readonly fits: boolean;
  readonly shortened: readonly Part[];
  readonly dropped: readonly Part[];
};

/** How to fit: `keep` (the link, the blank) must go on standing somewhere if it stood. `max` null: no limit. */
export type Room = {
  readonly max: number | null;
  readonly measure: (texts: readonly string[]) => number;
  readonly needs: readonly Need[];
  readonly link: string | null;
  readonly keep: readonly string[];
};

/**
 * Makes parts fit: short forms part by part, last first, trying each time; then parts that the stage does not need, last
 * first. The next update, the link and a changed estimate never go, and no text is ever cut.
 */
export function makeFit(parts: readonly ComposedPart[], room: Room): Fitted {
  const shorts = [...parts].reverse().flatMap(({ part, short }) => (short === null ? [] : [{ part, text: short }]));
  const whole: readonly Standing[] = parts.map(({ part, text }) => ({ part, text }));
  const shortened: Part[] = [];
  const dropped: Part[] = [];
  let now = whole;
  let length = lengthOf(now, room);
  const fits = () => room.max === null || length <= room.max;
  for (const short of shorts) {
    if (fits()) break;
    const next = now.map((one) => (one.part === short.part ? short : one));
    const shorter = lengthOf(next, room);
    if (shorter >= length || !keepsAll(whole, next, room)) continue;
    now = next;
    length = shorter;
    shortened.push(short.part);
  }
  for (const { part, stays } of [...parts].reverse()) {
    if (fits()) break;
    const next = now.filter((one) => one.part !== part);
    if (part === 'next_update' || stays || next.length === 0) continue;
    if (!keepsAll(whole, next, room) || needsMore(now, next, room)) continue;
    now = next;
    length = lengthOf(now, room);
    dropped.push(part);
  }
  return {
    parts: now,
    length,
    fits: fits(),
    shortened: shortened.filter((part) => !dropped.includes(part)),
    dropped,
  };
}

function lengthOf(parts: readonly Standing[], room: Room): number {
  return room.measure(parts.map(({ text }) => text));
}

function keepsAll(whole: readonly Standing[], next: readonly Standing[], { keep }: Room): boolean {
  return keep.every((text) => shows(next, text) || !shows(whole, text));
}

/** True when something that the stage needs stood before and stands no more. */
function needsMore(before: readonly Standing[], next: readonly Standing[], { needs, link }: Room): boolean {
  const has = (parts: readonly Standing[]) => (alternative: Part | 'link') =>
    alternative === 'link' ? link !== null && shows(parts, link) : parts.some(({ part }) => part === alternative);
  return unmet(needs, has(next)).length > unmet(needs, has(before)).length;
}

function shows(parts: readonly Standing[], text: string): boolean {
  return parts.some((one) => one.text.includes(text));
}
