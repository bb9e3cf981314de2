import { basename } from 'node:path';

import { cleanLine } from '../core/channel/clean.ts';
import { Failure } from '../core/failure.ts';
import { handOverInFile } from '../core/incident/decide/hand-over.ts';
import type { World } from '../ports.ts';
import { bundleLines } from '../render/bundle-lines.ts';
import type { Invocation } from './shared/invocation.ts';
import { given } from './shared/invocation.ts';
import { oneWord } from './shared/pairs.ts';
import { report } from './shared/report.ts';
import { deskOf, write } from './shared/write.ts';

/**
 * `bundle FILE [--privileged]`: all of the incident in one file, the hand-over being its last entry. Run again after that, it
 * makes the same file anew: the first one may have been lost on the way.
 */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const file = oneWord(invocation.words, 'bundle', 'file');
  const desk = await deskOf(invocation, world);
  const { session } = desk;
  await world.bundles.room(file);
  const name = cleanLine(basename(file));
  const entries = session.incident().away ? [] : await write(desk, (asked) => handOverInFile(asked, name));
  const packed = await world.incidents.pack(session.id, { privileged: given(invocation, 'privileged') });
  await world.bundles.write(file, packed).catch(handedOverAllTheSame);
  const notes = packed.entries.filter(({ type, data }) => type === 'note.added' && 'file' in data).length;
  const along = packed.files.filter(({ path }) => path.startsWith('privileged/')).length;
  const left = Math.max(0, notes - along);
  const exit = report(invocation, world, desk, entries, { bundle: file, privileged_notes_left: left });
  if (!invocation.json) world.screen.err(bundleLines({ file, left }, world.screen.columns));
  return exit;
}

/** The record says that command went away: where to go from there. */
function handedOverAllTheSame(problem: unknown): never {
  if (!(problem instanceof Failure)) throw problem;
  const hint = `${problem.hint} Command is handed over all the same: bundle it again elsewhere, or take it back with firsthour take --because WHY.`;
  throw new Failure(problem.code, problem.message, hint, { cause: problem });
}
