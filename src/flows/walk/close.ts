import { closeIncident } from '../../core/incident/decide/close-incident.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { choose, MENU } from './ask.ts';
import { askWhy } from './ask-way.ts';
import { settle } from './settle.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Closes the incident. What stands against it is said, and can be settled or left out, with a reason. */
export async function close(sitting: Sitting): Promise<Turn> {
  const { session, voice, world, by } = sitting;
  const { plan } = session;
  const attempt = (incident: Incident, without: readonly string[]) =>
    closeIncident({ plan, incident, by, behalf: {}, at: world.now() }, without, undefined);
  const incident = await session.refresh();
  const without = channelsInTheWay(incident, Object.keys(plan.workspace.channels), attempt);
  if (without.length === 0) {
    await sitting.write((asked) => closeIncident(asked, [], undefined));
    return 'on';
  }
  const refused = attempt(incident, []);
  if ('refusal' in refused) sitting.tell(voice.refusal(refused.refusal));
  const how = await choose(sitting, {
    message: voice.words('close-how'),
    choices: [
      { value: 'settle', name: voice.words('close-settle'), key: 'd' },
      { value: 'without', name: voice.words('close-without', { channels: without.join(', ') }), key: 'w' },
    ],
  });
  if (how === MENU) return 'menu';
  if (how === 'settle') return settle(sitting);
  const because = await askWhy(sitting);
  if (because === MENU) return 'menu';
  await sitting.write((asked) => closeIncident(asked, without, because));
  return 'on';
}

/** The channels without which it can be closed; none where it can be closed with all, or cannot be closed at all. */
function channelsInTheWay(
  incident: Incident,
  channels: readonly string[],
  attempt: (incident: Incident, without: readonly string[]) => ReturnType<typeof closeIncident>,
): readonly string[] {
  const closes = (without: readonly string[]) => !('refusal' in attempt(incident, without));
  if (closes([]) || !closes(channels)) return [];
  return channels.filter((channel) => !closes(channels.filter((one) => one !== channel)));
}
