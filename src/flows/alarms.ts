import type { Alarm } from '../core/incident/alarms.ts';
import { alarmKey, alarmsAt } from '../core/incident/alarms.ts';
import { deadlinesOf } from '../core/incident/deadlines.ts';
import type { AlarmPlace } from '../core/incident/decide/raise-alarm.ts';
import { raiseAlarm } from '../core/incident/decide/raise-alarm.ts';
import type { Entry } from '../core/incident/entry.ts';
import type { Refusal } from '../core/refusal.ts';
import type { World } from '../ports.ts';
import { unusableChannels } from './deliver/unusable-channels.ts';
import type { Session } from './session.ts';

/** Whom to tell of deadlines beside whoever looks at this screen. */
export type Alarming = { readonly place: AlarmPlace; readonly watcher: string };

/** The program writes an alarm; a person has asked it to. */
const BY = { kind: 'system', id: 'watch' } as const;

/** Finds, tick by tick, the deadlines that have come near or were missed since the last one: each once. */
export function openBell(session: Session): (now: string) => readonly Alarm[] {
  const rung = new Set<string>();
  return (now) => {
    const fresh = alarmsAt(deadlinesOf(session.plan, session.incident(), now), now).filter(
      (alarm) => !rung.has(alarmKey(alarm)),
    );
    for (const alarm of fresh) rung.add(alarmKey(alarm));
    return fresh;
  };
}

/** Orders an alarm for each deadline that staff were not told of: the journal decides, so that two watches tell them once. */
export async function raiseAlarms(
  world: World,
  session: Session,
  alarms: readonly Alarm[],
  { place, watcher }: Alarming,
): Promise<{ readonly entries: readonly Entry[] } | { readonly refusal: Refusal }> {
  if (alarms.length === 0) return { entries: [] };
  const how = { place, watcher, unusable: await unusableChannels(world, session), id: world.id };
  const entries: Entry[] = [];
  for (const alarm of alarms) {
    const recorded = await session.record(BY, (incident, at) =>
      raiseAlarm({ plan: session.plan, incident, at }, alarm, how),
    );
    if ('refusal' in recorded) return recorded;
    entries.push(...recorded.entries);
  }
  return { entries };
}
