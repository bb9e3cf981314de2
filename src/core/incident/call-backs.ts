import { own } from '../statement/own.ts';
import type { Deadline } from './deadline.ts';
import { stateAt } from './deadline.ts';
import type { CallBack, Incident } from './incident.ts';

/** Every call that was promised to a journalist is due, until its task is done. */
export function callBackDeadlines(incident: Incident, now: string): readonly Deadline[] {
  return incident.call_backs.map(({ task, due_at, text }) => {
    const met_at = own(incident.tasks, task)?.at ?? null;
    return { id: task, due_at, state: stateAt(incident, due_at, met_at, now), met_at, about: text };
  });
}

/** Calls that nobody has made yet, the first due first. */
export function openCallBacks(incident: Incident): readonly CallBack[] {
  return incident.call_backs
    .filter(({ task }) => !Object.hasOwn(incident.tasks, task))
    .toSorted((a, b) => Date.parse(a.due_at) - Date.parse(b.due_at));
}
