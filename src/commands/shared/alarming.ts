import { alarmPlace } from '../../core/incident/decide/raise-alarm.ts';
import type { Alarming } from '../../flows/alarms.ts';
import { resolveTarget } from '../../flows/deliver/target.ts';
import type { Session } from '../../flows/session.ts';
import type { World } from '../../ports.ts';
import type { Invocation } from './invocation.ts';
import { flag } from './invocation.ts';
import { speakerOf } from './speaker.ts';
import { refusal, Stop } from './stop.ts';

/** `--alarm CHANNEL`: where staff are told of deadlines, and for whom this machine watches; null without the flag. */
export async function alarmingOf(invocation: Invocation, world: World, session: Session): Promise<Alarming | null> {
  const channel = flag(invocation, 'alarm');
  if (channel === undefined) return null;
  const { plan } = session;
  const place = alarmPlace(plan, channel);
  if ('refusal' in place) throw new Stop(place.refusal);
  const target = await resolveTarget(world, plan, channel, session.incident().mode);
  if ('blocked' in target) throw refusal('alarm-blocked', { channel, why: target.blocked.words });
  return { place, watcher: await speakerOf(invocation, world, plan.workspace.people) };
}
