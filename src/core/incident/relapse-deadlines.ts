import type { Plan } from '../playbook/plan.ts';
import { own } from '../statement/own.ts';
import { durationMs } from '../time/duration.ts';
import { plus } from '../time/instant.ts';
import { relapses } from './course.ts';
import type { Deadline } from './deadline.ts';
import { stateAt } from './deadline.ts';
import type { Incident } from './incident.ts';

/** How long the public may go on believing that it works, where the playbook promises no updates. */
const UNTOLD = '30m';

/** Each relapse that takes back what the public had heard has to be told within the first interval of updates: `relapse#1`, then `relapse`. */
export function relapseDeadlines(plan: Plan, incident: Incident, now: string): readonly Deadline[] {
  const within = durationMs(own(plan.playbook.deadlines, 'next-update')?.every?.[0]?.interval ?? UNTOLD);
  const all = relapses(plan, incident);
  return all.map(({ reopening, told }, index) => {
    const due_at = plus(reopening.at, within);
    const met_at = told?.at ?? null;
    const id = index === all.length - 1 ? 'relapse' : `relapse#${index + 1}`;
    // Working again before anybody was told that it did not: there is nothing left to take back.
    const isMoot = met_at === null && incident.state === 'restored';
    return { id, due_at, state: isMoot ? 'ended' : stateAt(incident, due_at, met_at, now), met_at };
  });
}
