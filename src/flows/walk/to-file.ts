import { Failure } from '../../core/failure.ts';
import { MENU, text } from './ask.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Asks for a new file, and writes there what `make` makes of its name; a place that takes none is said. */
export async function toFile(
  sitting: Sitting,
  proposed: string,
  make: (file: string) => string | Promise<string>,
): Promise<Turn> {
  const { world, voice } = sitting;
  const typed = await text(sitting, { message: voice.words('which-new-file'), preset: proposed });
  if (typed === MENU) return 'menu';
  const file = typed.trim();
  if (file === '') return 'on';
  try {
    await world.files.write(file, await make(file));
    sitting.tell(voice.words('wrote-file', { file: voice.plain(file) }));
  } catch (problem) {
    if (!(problem instanceof Failure)) throw problem;
    sitting.tell(`${problem.message} ${problem.hint}`);
  }
  return 'on';
}
