import { misused } from '../../refusal.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** Longest note that the journal takes, in characters. */
const LONGEST = 4_000;

/** Writes something down, as text or (privileged) as a file of its own with its digest here. */
export function addNote(
  asked: Asked,
  note: { readonly text: string } | { readonly file: string; readonly sha256: string },
): Decision {
  return guarded(asked, () => {
    if ('file' in note) return entry('note.added', { ...note, ...asked.behalf });
    if (note.text.trim() === '') return misused('note-empty', {});
    if (note.text.length > LONGEST) return misused('note-too-long', { length: note.text.length, longest: LONGEST });
    return entry('note.added', { text: note.text, ...asked.behalf });
  });
}
