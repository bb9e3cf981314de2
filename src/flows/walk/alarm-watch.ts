import type { AlarmPlace } from '../../core/incident/decide/raise-alarm.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { World } from '../../ports.ts';
import { openBell, raiseAlarms } from '../alarms.ts';
import type { Session } from '../session.ts';

const TICK_MS = 1_000;

/** Staff are told of deadlines as long as the walk goes on, once somebody has said where. */
export type AlarmWatch = {
  /** Where they are told; null: nobody is. */
  readonly place: () => AlarmPlace | null;
  /** Tells them there from now on; null: no more. */
  readonly tell: (place: AlarmPlace | null) => void;
};

/** What an alarm needs of the walk: `send` sends what was ordered, `refused` says why nothing could be. */
export type AlarmSetting = {
  readonly world: World;
  readonly session: Session;
  readonly by: string;
  readonly send: () => void;
  readonly refused: (refusal: Refusal) => void;
  /** Ends with the walk. */
  readonly signal: AbortSignal;
};

/** Nobody is told yet. */
export function openAlarmWatch({ world, session, by, send, refused, signal }: AlarmSetting): AlarmWatch {
  let place: AlarmPlace | null = null;
  let ended = new AbortController();

  async function watch(told: AlarmPlace, until: AbortSignal): Promise<void> {
    const bell = openBell(session);
    while (!until.aborted) {
      const raised = await raiseAlarms(world, session, bell(world.now()), { place: told, watcher: by });
      if ('refusal' in raised) {
        place = null;
        return refused(raised.refusal);
      }
      if (raised.entries.length > 0) send();
      await world.sleep(TICK_MS, until);
    }
  }

  return {
    place: () => place,
    tell: (next) => {
      ended.abort();
      ended = new AbortController();
      place = next;
      if (next) void watch(next, AbortSignal.any([ended.signal, signal]));
    },
  };
}
