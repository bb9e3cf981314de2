import type { Entry } from '../core/incident/entry.ts';
import type { VerifiedTexts } from '../core/incident/verify-texts.ts';
import { TEXT_ENTRIES, verifyTexts } from '../core/incident/verify-texts.ts';
import type { World } from '../ports.ts';
import { createPaint } from '../render/paint.ts';
import { verifyPage } from '../render/verify-page.ts';
import { EXIT } from './shared/exit-codes.ts';
import { incidentFor } from './shared/incident.ts';
import type { Invocation } from './shared/invocation.ts';
import { print } from './shared/report.ts';

/** `verify`: the journal from its first byte on, and that what was sent is what was approved. Exit 1 when something is not so. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const id = await incidentFor(invocation, world);
  const entries: Entry[] = [];
  const journal = await world.incidents.verify(id, { types: TEXT_ENTRIES, tell: (entry) => entries.push(entry) });
  const texts = await textsOf(world, id, entries);
  const ok = journal.ok && texts.faults.length === 0;
  const { colour, columns } = world.screen;
  if (invocation.json) print(world, { ...journal, ok, texts });
  else world.screen.out(verifyPage(id, journal, texts, createPaint(colour), columns));
  return ok ? EXIT.done : EXIT.wrong;
}

/** The plan is read only where something was sent: reading it takes the whole journal into memory. */
async function textsOf(world: World, id: string, entries: readonly Entry[]): Promise<VerifiedTexts> {
  if (!entries.some(({ type }) => type === 'statement.published')) return { checked: 0, faults: [] };
  return verifyTexts(await world.incidents.plan(id), entries);
}
