import type { Incident } from '../incident/incident.ts';
import { NOTHING_YET } from '../incident/nothing-yet.ts';

/** An incident of which nothing is known but that these dependencies are lost. */
export function withLost(down: readonly string[]): Incident {
  return { ...NOTHING_YET, lost: Object.fromEntries(down.map((dependency) => [dependency, ''])) };
}
