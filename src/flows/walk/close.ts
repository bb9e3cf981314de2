import { closeIncident } from '../../core/incident/decide/close-incident.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { choose, MENU } from './ask.ts';
import { askWhy } from './ask-way.ts';
import { settle } from './settle.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Closes the incident. What stands against it is said, and can be settled, left out or overridden, with a reason. */
export async function close(sitting: Sitting): Promise<Turn> {
  const { session, voice, world, by } = sitting;
  const { plan } = session;
  const attempt = (incident: Incident, without: readonly string[], because?: string) =>
    closeIncident({ plan, incident, by, behalf: {}, at: world.now() }, without, because);
  const incident = await session.refresh();
  const channels = Object.keys(plan.workspace.channels);
  const without = channelsInTheWay(incident, channels, (one, named) => attempt(one, named, voice.words('close-now')));
  const refused = attempt(incident, []);
  const isWatched = 'refusal' in refused && refused.refusal.code === 'still-watched';
  if (!('refusal' in refused) || (without.length === 0 && !isWatched)) {
    await sitting.write((asked) => closeIncident(asked, [], undefined));
    return 'on';
  }
  sitting.tell(voice.refusal(refused.refusal));
  const how = await choose(sitting, {
    message: voice.words(isWatched ? 'menu-question' : 'close-how'),
    choices: isWatched
      ? [
          { value: 'later', name: voice.words('later'), key: 'l' },
          { value: 'close', name: voice.words('close-now'), hint: voice.words('asks-why'), key: 'w' },
        ]
      : [
          { value: 'settle', name: voice.words('close-settle'), key: 'd' },
          { value: 'close', name: voice.words('close-without', { channels: without.join(', ') }), key: 'w' },
        ],
    ...(isWatched ? { preset: 'later' } : {}),
  });
  if (how === MENU) return 'menu';
  if (how === 'later') return 'on';
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
