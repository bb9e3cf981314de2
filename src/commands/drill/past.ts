import { readDocument } from '../../core/document/read-document.ts';
import type { Told } from '../../core/drill/replay/told.ts';
import { toldInHistory } from '../../core/drill/replay/told-in-history.ts';
import { toldInJournal } from '../../core/drill/replay/told-in-journal.ts';
import type { Finding } from '../../core/finding.ts';
import type { Entry } from '../../core/incident/entry.ts';
import { fold } from '../../core/incident/fold.ts';
import type { History } from '../../core/schema/generated/types.ts';
import { validateHistory } from '../../core/schema/generated/validators.js';
import type { World } from '../../ports.ts';

/** Something that happened, and what audiences were told of it. `entries` are there for what has a journal. */
export type Past = {
  readonly name: string;
  readonly told: Told;
  readonly entries: readonly Entry[] | null;
  readonly history: History | null;
};

/** A past that cannot be read, and why. */
export type Unreadable = { readonly findings: readonly Finding[]; readonly text: string };

/** A table of times and events by the name of its file, or an incident or a drill by its id. */
export async function pastOf(world: World, typed: string): Promise<Past | Unreadable> {
  if (!/\.ya?ml$/.test(typed)) {
    const { entries } = await world.incidents.read(typed);
    return { name: typed, told: toldInJournal(fold(entries)), entries, history: null };
  }
  const found = await world.textAt(typed);
  const { document, findings } = readDocument(found, validateHistory);
  if (!document) return { findings, text: 'text' in found ? found.text : '' };
  const history = document.value;
  return { name: history.day, told: toldInHistory(history), entries: null, history };
}
