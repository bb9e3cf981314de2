import type { Deadline } from '../incident/deadline.ts';
import { deadlinesOf } from '../incident/deadlines.ts';
import { own } from '../statement/own.ts';
import type { Clock, Fate } from './report.ts';
import type { Told } from './told.ts';
import { isOver, minutesBetween } from './told.ts';

/** Entries that move no deadline. */
const STILL = ['delivery.attempted', 'delivery.failed', 'note.added', 'step.skipped'];

/** Everything that was due: whether it was met, by how much, and which entries say so. */
export function clocksOf(told: Told): readonly Clock[] {
  const { plan, judged, incident } = told;
  const sources = sourcesOf(told);
  return deadlinesOf(plan, judged.incident, judged.at).map((deadline) => {
    const rule = own(plan.playbook.deadlines, baseOf(deadline.id));
    const { due_at, met_at } = deadline;
    return {
      id: deadline.id,
      kind: rule && !rule.every ? 'rule' : 'promise',
      due_at,
      state: deadline.state === 'pending' && isOver(incident) ? 'ended' : deadline.state,
      met_at,
      minutes: minutesOf(deadline, judged.at),
      due_seq: sources.get(`${baseOf(deadline.id)} due ${due_at}`) ?? null,
      met_seq: sources.get(`${baseOf(deadline.id)} met ${met_at}`) ?? null,
      fate: fateOf(told, deadline.id),
    };
  });
}

function minutesOf({ due_at, met_at, state }: Deadline, end: string): number | null {
  if (due_at === null || state === 'pending' || state === 'ended') return null;
  return minutesBetween(due_at, met_at ?? end);
}

/** Which entry first gave a deadline its time, and which one met it: read off the states, whatever kind of entry it was. */
function sourcesOf({ plan, steps }: Told): ReadonlyMap<string, number> {
  const sources = new Map<string, number>();
  for (const { entry, after } of steps) {
    if (STILL.includes(entry.type)) continue;
    for (const { id, due_at, met_at } of deadlinesOf(plan, after, entry.at)) {
      for (const key of [`${baseOf(id)} due ${due_at}`, `${baseOf(id)} met ${met_at}`])
        if (!sources.has(key)) sources.set(key, entry.seq);
    }
  }
  for (const key of [...sources.keys()].filter((one) => one.endsWith(' null'))) sources.delete(key);
  return sources;
}

function fateOf({ incident, steps }: Told, id: string): Fate | null {
  const seq = steps.findLast(({ entry }) => entry.type === 'incident.closed')?.entry.seq ?? 0;
  const given = incident.outlives.handed_over.find(({ promise }) => promise === id);
  if (given) return { fate: 'handed-over', to: given.to, due_at: given.due_at, seq };
  const left = incident.outlives.left.find(({ promise }) => promise === id);
  return left ? { fate: 'left', because: left.because, seq } : null;
}

/** Past turns of a recurring deadline are `next-update#1`, `next-update#2`. */
function baseOf(id: string): string {
  return id.replace(/#\d+$/, '');
}
