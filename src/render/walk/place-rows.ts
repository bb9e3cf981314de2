import { isByHand } from '../../core/incident/for-people.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { OrderedDelivery } from '../../core/incident/release-data.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { listed } from '../layout/list.ts';
import type { Look } from '../layout/look.ts';
import { labelled } from '../layout/rows.ts';
import { placeOf } from '../outcome.ts';
import { reasonWords } from '../reasons.ts';

/** Where a release would go, what a person has to put up, and which channels are skipped, why, and owed. */
export function placeRows(
  plan: Plan,
  look: Look,
  width: number,
  incident: Incident,
  ordered: readonly OrderedDelivery[],
): readonly string[] {
  const going = ordered.filter(({ skip }) => skip === undefined);
  const sent = places(going.filter((one) => !isByHand(plan, one)));
  const byHand = places(going.filter((one) => isByHand(plan, one)));
  const skipped = [...skippedChannels(plan, incident, ordered)].map(([why, channels]) =>
    labelled(look, 'Skipped', width, [['alert', listed([...channels])], `: ${why}; owed`]),
  );
  return [
    ...(sent.length === 0 ? [] : [labelled(look, 'Goes to', width, [['good', sent.join(', ')]])]),
    ...(byHand.length === 0 ? [] : [labelled(look, 'By hand', width, [`${byHand.join(', ')}: a person puts it up`])]),
    ...skipped,
  ];
}

/** The reason in words, and the channels that share it. */
function skippedChannels(
  plan: Plan,
  incident: Incident,
  ordered: readonly OrderedDelivery[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const lost = Object.keys(incident.lost);
  const channels = new Map<string, Set<string>>();
  for (const { skip, channel } of ordered) {
    if (skip === undefined) continue;
    const why = reasonWords(plan, skip, channel, lost);
    channels.set(why, (channels.get(why) ?? new Set()).add(channel));
  }
  return channels;
}

function places(ordered: readonly OrderedDelivery[]): readonly string[] {
  return [...new Set(ordered.map(placeOf))];
}
