import { addNote } from '../../core/incident/decide/notes.ts';
import { MENU, text } from './ask.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Writes a line into the record. An empty one writes nothing. */
export async function writeNote(sitting: Sitting): Promise<Turn> {
  const typed = await text(sitting, { message: sitting.voice.words('note-text') });
  if (typed === MENU) return 'menu';
  if (typed.trim() !== '') await sitting.write((asked) => addNote(asked, { text: typed.trim() }));
  return 'on';
}
