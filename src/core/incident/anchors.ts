import type { Plan } from '../playbook/plan.ts';
import { own } from '../statement/own.ts';
import { publicWords } from './audience.ts';
import type { Incident } from './incident.ts';

export type Anchor = 'started' | 'detected' | 'opened' | 'classified' | 'restored' | 'public';

/** When the incident was detected: the fact, else the opening. */
export function detectedAt(incident: Incident): string {
  return timeOf(incident, 'detected_at') ?? incident.opened_at;
}

/** When the impact started, as the clocks count it: the fact; not known, the detection stands in. */
export function startedAt(incident: Incident): string {
  return timeOf(incident, 'started_at') ?? detectedAt(incident);
}

/** Where a clock starts, or null when that has not happened. `public` is the first acceptance by a public channel. */
export function anchorAt(plan: Plan, incident: Incident, anchor: Anchor): string | null {
  switch (anchor) {
    case 'started':
      return startedAt(incident);
    case 'detected':
      return detectedAt(incident);
    case 'opened':
      return incident.opened_at;
    case 'classified':
      return incident.classified_at;
    case 'restored':
      return timeOf(incident, 'restored_at');
    case 'public':
      return publicWords(plan, incident)[0]?.at ?? null;
    default:
      return anchor satisfies never;
  }
}

/** A time fact's instant, or null. */
export function timeOf(incident: Pick<Incident, 'facts'>, fact: string): string | null {
  const value = own(incident.facts, fact)?.value;
  return typeof value === 'string' ? value : null;
}
