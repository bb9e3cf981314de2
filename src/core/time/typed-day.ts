import { parseTyped } from './typed-time.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A time to come by which something is due, as people type it: as any other time, or a day alone, which is its last minute. */
export function dueByTyped(text: string, context: { readonly now: string; readonly zone: string }): string | undefined {
  const typed = text.trim();
  return parseTyped(DAY.test(typed) ? `${typed} 23:59` : typed, { ...context, looking: 'ahead' });
}
