import { misused, refused } from '../../refusal.ts';
import { timeOf } from '../anchors.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { Asked } from './guard.ts';
import { begun } from './guard.ts';
import type { TypedFacts } from './set-facts.ts';
import { readFacts } from './set-facts.ts';
import { calledBack } from './stop.ts';

/** What is known of a relapse. `since`: when it stopped again, ISO; undefined: nobody knows. `typed`: what changed with it. */
export type Relapsed = {
  readonly because: string | undefined;
  readonly since: string | undefined;
  readonly typed: TypedFacts;
};

/** It has stopped again after it was marked as working. Texts that say the contrary and are not out yet are called back. */
export function reopen(asked: Asked, { because, since, typed }: Relapsed): Decision {
  return begun(asked, () => {
    const { plan, incident, behalf, at } = asked;
    if (incident.state !== 'restored') return refused('not-marked-restored', { incident: incident.id });
    if (because === undefined || because.trim() === '') return misused('reason-missing', { command: 'reopen' });
    const wrong = wrongTime(asked, since);
    if (wrong) return wrong;
    const read = readFacts(plan, incident, typed, at);
    if ('refusal' in read) return read;
    const wishful = Object.values(incident.deliveries).filter(
      ({ state, stage }) => state === 'pending' && stage === 'restored',
    );
    const reopened = { because: because.trim(), relapsed_at: since ?? null, facts: read.facts, ...behalf };
    return { entries: [...wishful.flatMap(calledBack), ...entry('incident.reopened', reopened).entries] };
  });
}

function wrongTime({ incident, at }: Asked, since: string | undefined): Decision | null {
  if (since === undefined) return null;
  if (Date.parse(since) > Date.parse(at)) return misused('time-to-come', { fact: '--at', typed: since });
  const started = timeOf(incident, 'started_at');
  return started !== null && Date.parse(since) < Date.parse(started) ? misused('relapse-before-start', {}) : null;
}
