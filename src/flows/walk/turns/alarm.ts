import type { AlarmPlace } from '../../../core/incident/decide/raise-alarm.ts';
import { alarmPlace } from '../../../core/incident/decide/raise-alarm.ts';
import type { Plan } from '../../../core/playbook/plan.ts';
import { isLost } from '../../../core/statement/alive.ts';
import { resolveTarget } from '../../deliver/target.ts';
import { choose, MENU } from '../ask.ts';
import type { Sitting } from '../sitting.ts';
import type { Turn } from '../turn.ts';
import type { MenuTurn } from './menu-turn.ts';

/** Staff are told of each deadline that comes near or is missed: begun and ended with the same key. */
export const alarmTurn: MenuTurn = {
  key: 'q',
  name: ({ session, voice, alarms }) => {
    const told = alarms.place();
    if (told) return voice.words('menu-alarm-off', { channel: told.channel });
    return places(session.plan).length > 0 ? voice.words('menu-alarm') : null;
  },
  take: async (sitting) => {
    const { voice, alarms } = sitting;
    if (alarms.place()) {
      alarms.tell(null);
      sitting.tell(voice.words('alarm-off'));
      return 'on';
    }
    const [only, ...others] = places(sitting.session.plan);
    if (!only) return 'on';
    const place = others.length === 0 ? only : await whichPlace(sitting, [only, ...others]);
    return place === MENU ? 'menu' : begin(sitting, place);
  },
};

function whichPlace(sitting: Sitting, all: readonly AlarmPlace[]) {
  return choose<AlarmPlace>(sitting, {
    message: sitting.voice.words('alarm-where'),
    choices: all.map((place) => ({ value: place, name: place.channel })),
  });
}

async function begin({ world, session, voice, alarms, tell }: Sitting, place: AlarmPlace): Promise<Turn> {
  const { channel } = place;
  const target = await resolveTarget(world, session.plan, channel, session.incident().mode);
  if ('blocked' in target) {
    const values = { channel, why: target.blocked.words };
    tell(voice.refusal({ kind: 'refused', code: 'alarm-blocked', values }));
    return 'on';
  }
  alarms.tell(place);
  tell(voice.words('alarm-on', { channel }));
  const needs = session.plan.workspace.channels[channel]?.needs ?? [];
  if (isLost(session.plan, session.incident(), needs)) tell(voice.words('alarm-lost', { channel }));
  return 'on';
}

/** Channels that tell staff alone, and can be sent to. */
function places(plan: Plan): readonly AlarmPlace[] {
  return Object.keys(plan.workspace.channels).flatMap((channel) => {
    const place = alarmPlace(plan, channel);
    return 'refusal' in place ? [] : [place];
  });
}
