import { misused, refused } from '../../refusal.ts';
import { isPublicAudience, publicWords } from '../audience.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** Ends an incident that was none. Not once the public has heard of it, or may hear yet: then people wait for the end. */
export function standDown(asked: Asked, because: string | undefined): Decision {
  return guarded(asked, () => {
    if (because === undefined || because.trim() === '') return misused('reason-missing', { command: 'stand-down' });
    const { plan, incident } = asked;
    if (publicWords(plan, incident).length > 0) return refused('public-knows', { incident: incident.id });
    const open = Object.values(incident.deliveries).filter(
      ({ state, audience }) => (state === 'pending' || state === 'unknown') && isPublicAudience(plan, audience),
    );
    if (open.length > 0) return refused('deliveries-open', { deliveries: open.map(({ id }) => id) });
    return entry('incident.stood-down', { because, ...asked.behalf });
  });
}
