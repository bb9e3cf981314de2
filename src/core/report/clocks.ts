import { isPublicChannel, wasTaken } from '../incident/audience.ts';
import type { Deadline } from '../incident/deadline.ts';
import { deadlinesOf } from '../incident/deadlines.ts';
import type { Entry } from '../incident/entry.ts';
import type { Plan } from '../playbook/plan.ts';
import { own } from '../statement/own.ts';
import type { Clock, Fate } from './report.ts';
import type { Step, Told } from './told.ts';
import { isOver, minutesBetween } from './told.ts';

/** Entries that move no deadline. */
const STILL: readonly string[] = [
  'delivery.attempted',
  'delivery.failed',
  'delivery.unknown',
  'delivery.skipped',
  'note.added',
  'statement.drafted',
  'statement.approved',
  'step.skipped',
];

/** Entries that keep what was promised, at a time of their own. */
const KEEPING = ['task.done', 'notice.filed', 'delivery.'];

/** Everything that was due: whether it was met, by how much, and which entries say so. */
export function clocksOf(told: Told): readonly Clock[] {
  const { plan, judged, incident } = told;
  const sources = sourcesOf(told);
  return deadlinesOf(plan, judged.incident, judged.at).map((deadline) => {
    const rule = own(plan.playbook.deadlines, baseOf(deadline.id));
    const recurs = rule?.every !== undefined;
    const { due_at, met_at } = deadline;
    return {
      id: deadline.id,
      kind: rule && !recurs ? 'rule' : 'promise',
      due_at,
      state: deadline.state === 'pending' && isOver(incident) ? 'ended' : deadline.state,
      met_at,
      minutes: minutesOf(deadline, judged.at),
      due_seq: sources.get(`${baseOf(deadline.id)} due ${due_at}`) ?? null,
      met_seq: metBy(told, sources.get(`${baseOf(deadline.id)} met ${met_at}`) ?? null, met_at),
      end_seq: deadline.state === 'missed' ? judged.seq : null,
      moved_from: recurs ? [] : movedFrom(sources, deadline),
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
  for (const step of steps) {
    if (movesNothing(plan, step)) continue;
    const { entry, after } = step;
    for (const { id, due_at, met_at } of deadlinesOf(plan, after, entry.at)) {
      for (const key of [`${baseOf(id)} due ${due_at}`, `${baseOf(id)} met ${met_at}`])
        if (!sources.has(key)) sources.set(key, entry.seq);
    }
  }
  for (const key of [...sources.keys()].filter((one) => one.endsWith(' null'))) sources.delete(key);
  return sources;
}

/** A promise can be kept before it counts as one: then the entry of that very time is the one. */
function metBy({ steps }: Told, seq: number | null, at: string | null): number | null {
  const timeOf = (entry: Entry) => entry.happened_at ?? entry.at;
  const found = steps.find(({ entry }) => entry.seq === seq);
  if (!found || timeOf(found.entry) === at) return seq;
  const kept = steps.find(({ entry }) => KEEPING.some((type) => entry.type.startsWith(type)) && timeOf(entry) === at);
  return kept?.entry.seq ?? seq;
}

/** Deriving the deadlines is the dear part: entries that cannot have changed one are passed over. */
function movesNothing(plan: Plan, { entry, before }: Step): boolean {
  if (STILL.includes(entry.type)) return true;
  if (entry.type !== 'delivery.accepted') return false;
  const { [entry.data.delivery]: mine, ...others } = before.deliveries;
  if (!mine || wasTaken(mine)) return true;
  const { release, statement, language } = mine;
  // The same words in the same language were heard in public before: once more makes nobody hear them sooner.
  return Object.values(others).some(
    (one) =>
      wasTaken(one) &&
      one.release === release &&
      one.statement === statement &&
      one.language === language &&
      isPublicChannel(plan, one.channel),
  );
}

/** Earlier times of a clock that has one turn only. */
function movedFrom(sources: ReadonlyMap<string, number>, { id, due_at }: Deadline): Clock['moved_from'] {
  const prefix = `${id} due `;
  const times = [...sources].flatMap(([key, seq]) =>
    key.startsWith(prefix) ? [{ due_at: key.slice(prefix.length), seq }] : [],
  );
  return times.filter((one) => one.due_at !== due_at);
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
