import type { PackedIncident } from '../../core/incident/bundle/packed.ts';
import { takeCommand } from '../../core/incident/decide/take-command.ts';
import type { EntryDraft } from '../../core/incident/entry.ts';
import { fold } from '../../core/incident/fold.ts';
import { unwritable } from '../../core/refusal.ts';
import { unusableChannels } from '../../flows/deliver/unusable-channels.ts';
import { openSession } from '../../flows/session.ts';
import type { World } from '../../ports.ts';
import { takenLines } from '../../render/taken-lines.ts';
import type { Invocation } from '../shared/invocation.ts';
import { flag, given } from '../shared/invocation.ts';
import { report } from '../shared/report.ts';
import { speakerOf } from '../shared/speaker.ts';
import { misuse, refusal, Stop } from '../shared/stop.ts';
import type { Desk } from '../shared/write.ts';

/** Takes an incident out of a bundle or a copied folder into this workspace, and command of it, in one step. */
export async function takeFrom(invocation: Invocation, world: World, from: string): Promise<number> {
  const packed = await world.bundles.read(from);
  if (invocation.incident !== undefined && invocation.incident !== packed.id)
    throw misuse('incident-unknown', { incident: invocation.incident, incidents: [packed.id] });
  const by = await speakerOf(invocation, world, packed.plan.workspace.people);
  const entry = taken(invocation, world, packed, by, from);
  const came = await world.incidents.unpack(packed, entry);
  if (came === 'longer') throw refusal('incident-went-on', { incident: packed.id, from });
  if (came === 'other') throw refusal('incident-differs', { incident: packed.id, from });
  const desk: Desk = { session: await openSession(world, packed.id), by, behalf: {} };
  const exit = report(invocation, world, desk, desk.session.journal().entries.slice(-1));
  if (!invocation.json) await tellWhatIsOpen(world, desk);
  return exit;
}

/** The entry that goes behind its last one, if it may be taken so. */
function taken(
  invocation: Invocation,
  world: World,
  { id, plan, entries }: PackedIncident,
  by: string,
  from: string,
): EntryDraft<'command.taken'> {
  const incident = fold(entries);
  if (incident.unknown.length > 0)
    throw new Stop(unwritable('newer-format', { incident: id, types: incident.unknown }).refusal);
  const handedOver = incident.away !== null;
  if (!handedOver && !given(invocation, 'withoutHandingOver')) throw refusal('not-handed-over', { incident: id, from });
  const at = world.now();
  const decided = takeCommand(
    { plan, incident, by, behalf: {}, at },
    { because: flag(invocation, 'because'), copy: handedOver ? 'moved' : 'copied' },
  );
  if ('refusal' in decided) throw new Stop(decided.refusal);
  const [content] = decided.entries;
  if (content?.type !== 'command.taken') throw new Error('taking command writes one entry');
  return { id: world.id(), at, by: { kind: 'person', id: by }, type: content.type, data: content.data };
}

/** Where to go on from here, and what this machine lacks for it. */
async function tellWhatIsOpen(world: World, { session }: Desk): Promise<void> {
  const unusable = Object.keys(await unusableChannels(world, session));
  const open = Object.values(session.incident().deliveries).filter(({ state }) => state === 'pending').length;
  world.screen.err(takenLines({ open, unusable, doubled: session.incident().doubled !== null }, world.screen.columns));
}
