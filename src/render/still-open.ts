import type { StillOpen } from '../core/incident/still-open.ts';

/** What keeps an incident from being closed, promises with a time of their own aside: for whoever is asked about it next. */
export function openWords({ pending, untold, promises }: StillOpen): string {
  const unknown = promises.filter(({ kind }) => kind === 'delivery').map(({ promise }) => promise);
  return [
    ...(untold.length === 0 ? [] : [`Told the beginning and not the end: ${untold.join(', ')}.`]),
    ...(pending.length === 0 ? [] : [`Not sent yet: ${pending.join(', ')}.`]),
    ...(unknown.length === 0 ? [] : [`May be out, nobody knows: ${unknown.join(', ')}.`]),
  ].join(' ');
}
