import { misused, refused } from '../../refusal.ts';
import { publicWords } from '../audience.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** Ends an incident that was none. Not once the public has heard of it: then people wait for the end. */
export function standDown(asked: Asked, because: string | undefined): Decision {
  return guarded(asked, () => {
    if (because === undefined || because.trim() === '') return misused('reason-missing', { command: 'stand-down' });
    if (publicWords(asked.plan, asked.incident).length > 0)
      return refused('public-knows', { incident: asked.incident.id });
    return entry('incident.stood-down', { because, ...asked.behalf });
  });
}
