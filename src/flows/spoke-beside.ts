import type { DraftState } from '../core/incident/incident.ts';
import type { OtherWord } from '../core/incident/spoke-here.ts';
import { spokeHere } from '../core/incident/spoke-here.ts';
import type { World } from '../ports.ts';
import { otherIncidents } from './other-incidents.ts';
import type { Session } from './session.ts';

type Place = { readonly channel: string; readonly language: string };

/** What other incidents have said of late on these channels and in these languages. */
export async function spokeBeside(
  world: Pick<World, 'incidents' | 'now'>,
  session: Session,
  places: readonly Place[],
): Promise<readonly OtherWord[]> {
  const incident = session.incident();
  const others = (await otherIncidents(world, incident)).map((other) => other.incident);
  return spokeHere(incident, others, places, world.now());
}

/** Where drafts would go; only to some channels and languages, where these are named. */
export function placesOf(
  states: readonly DraftState[],
  { channels, languages }: { readonly channels: readonly string[]; readonly languages: readonly string[] },
): readonly Place[] {
  const wanted = (names: readonly string[], name: string) => names.length === 0 || names.includes(name);
  return states.flatMap(({ draft }) =>
    draft.list.filter(({ channel, language }) => wanted(channels, channel) && wanted(languages, language)),
  );
}
