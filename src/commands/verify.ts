import type { Entry } from '../core/incident/entry.ts';
import { standingOf, TURNING_POINTS } from '../core/incident/is-over.ts';
import type { VerifiedTexts } from '../core/incident/verify-texts.ts';
import { TEXT_ENTRIES, verifyTexts } from '../core/incident/verify-texts.ts';
import type { Verification, World } from '../ports.ts';
import { createPaint } from '../render/paint.ts';
import { verifyPage } from '../render/verify-page.ts';
import { EXIT } from './shared/exit-codes.ts';
import { incidentFor } from './shared/incident.ts';
import type { Invocation } from './shared/invocation.ts';
import { print } from './shared/report.ts';

/** `verify`: the journal from its first byte on, and that what was sent is what was approved. Exit 1 when something is not so. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const known = new Map<string, Checked>();
  const id = await incidentFor(invocation, world, async (live) => {
    const checked = await check(world, live);
    known.set(live, checked);
    return standingOf(checked.entries);
  });
  const { journal, entries } = known.get(id) ?? (await check(world, id));
  const texts = await textsOf(world, id, entries);
  const ok = journal.ok && texts.faults.length === 0;
  const { colour, columns } = world.screen;
  if (invocation.json) print(world, { ...journal, ok, texts });
  else world.screen.out(verifyPage(id, journal, texts, createPaint(colour), columns));
  return ok ? EXIT.done : EXIT.wrong;
}

/** A journal's chain, and those of its entries that say what was sent and whether it is over. */
type Checked = { readonly journal: Verification; readonly entries: readonly Entry[] };

/** One pass, in little memory: a journal may be far longer than what is told of it. */
async function check(world: World, id: string): Promise<Checked> {
  const entries: Entry[] = [];
  const types = [...TEXT_ENTRIES, ...TURNING_POINTS];
  const journal = await world.incidents.verify(id, { types, tell: (entry) => entries.push(entry) });
  return { journal, entries };
}

async function textsOf(world: World, id: string, entries: readonly Entry[]): Promise<VerifiedTexts> {
  if (!entries.some(({ type }) => type === 'statement.published')) return { checked: 0, faults: [] };
  return verifyTexts(await world.incidents.plan(id), entries);
}
