import type { Incident } from './incident.ts';

/** True of an incident that is closed or was stood down. */
export function hasEnded({ state }: Pick<Incident, 'state'>): boolean {
  return state === 'closed' || state === 'stood-down';
}
