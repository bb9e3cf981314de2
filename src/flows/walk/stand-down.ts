import { standDown } from '../../core/incident/decide/stand-down.ts';
import { MENU } from './ask.ts';
import { askWhy } from './ask-way.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Ends an incident that was none, for a reason. */
export async function standItDown(sitting: Sitting): Promise<Turn> {
  const because = await askWhy(sitting, sitting.voice.words('stand-down-why'));
  if (because === MENU) return 'menu';
  await sitting.write((asked) => standDown(asked, because));
  return 'on';
}
