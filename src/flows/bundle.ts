import { basename } from 'node:path';

import { cleanLine } from '../core/channel/clean.ts';
import { Failure } from '../core/failure.ts';
import { handOverInFile } from '../core/incident/decide/hand-over.ts';
import type { OnBehalf } from '../core/incident/entry-data.ts';
import type { World } from '../ports.ts';
import type { Recorded, Session } from './session.ts';

/** What is to be bundled, by whom. */
export type Bundling = {
  readonly by: string;
  readonly behalf: OnBehalf;
  readonly file: string;
  readonly privileged: boolean;
};

/**
 * Makes one file of an incident, the hand-over being its last entry. Done again after that, it makes the same file anew: the
 * first one may have been lost on the way. `notesLeft`: privileged notes that are not in it.
 */
export async function bundle(
  world: World,
  session: Session,
  { by, behalf, file, privileged }: Bundling,
): Promise<Recorded & { readonly notesLeft: number }> {
  const name = cleanLine(basename(file));
  const again = session.incident().away !== null;
  const may = again ? null : await session.record({ kind: 'person', id: by }, () => ({ entries: [] }));
  if (may && 'refusal' in may) return { ...may, notesLeft: 0 };
  await world.bundles.room(file);
  const recorded: Recorded = again
    ? { incident: session.incident(), entries: [] }
    : await session.record({ kind: 'person', id: by }, (incident, at) =>
        handOverInFile({ plan: session.plan, incident, by, behalf, at }, name),
      );
  if ('refusal' in recorded) return { ...recorded, notesLeft: 0 };
  const packed = await world.incidents.pack(session.id, { privileged });
  await world.bundles.write(file, packed).catch(handedOverAllTheSame);
  const notes = packed.entries.flatMap(({ type, data }) =>
    type === 'note.added' && 'file' in data ? [data.file] : [],
  );
  const along = packed.files.map(({ path }) => path);
  return { ...recorded, notesLeft: new Set(notes.filter((note) => !along.includes(note))).size };
}

/** The record says that command went away: where to go from there. */
function handedOverAllTheSame(problem: unknown): never {
  if (!(problem instanceof Failure)) throw problem;
  const hint = `${problem.hint} Command is handed over all the same: bundle it again elsewhere, or take it back with firsthour take --because WHY.`;
  throw new Failure(problem.code, problem.message, hint, { cause: problem });
}
