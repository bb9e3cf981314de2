import { bundle } from '../flows/bundle.ts';
import type { World } from '../ports.ts';
import { bundleLine } from '../render/bundle-line.ts';
import { wrap } from '../render/layout/wrap.ts';
import type { Invocation } from './shared/invocation.ts';
import { given } from './shared/invocation.ts';
import { oneWord } from './shared/pairs.ts';
import { report } from './shared/report.ts';
import { Stop } from './shared/stop.ts';
import { deskOf } from './shared/write.ts';

/** `bundle FILE [--privileged]`: all of the incident in one file; this copy then records and sends nothing more. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const file = oneWord(invocation.words, 'bundle', 'file');
  const privileged = given(invocation, 'privileged');
  const desk = await deskOf(invocation, world);
  const { session, by, behalf } = desk;
  const bundled = await bundle(world, session, { by, behalf, file, privileged });
  if ('refusal' in bundled) throw new Stop(bundled.refusal);
  const { entries, notesLeft } = bundled;
  const exit = report(invocation, world, desk, entries, { bundle: file, privileged_notes_left: notesLeft });
  const lines = wrap(bundleLine(file, notesLeft), world.screen.columns);
  if (!invocation.json) world.screen.err(`${lines.join('\n')}\n`);
  return exit;
}
