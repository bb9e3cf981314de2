import { addNote } from '../core/incident/decide/notes.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { given } from './shared/invocation.ts';
import { someWords } from './shared/pairs.ts';
import { report } from './shared/report.ts';
import { misuse } from './shared/stop.ts';
import type { Desk } from './shared/write.ts';
import { deskFor, write } from './shared/write.ts';

/** `note TEXT`: writes something down; `--privileged` in a file of its own that can be destroyed. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const text = someWords(invocation.words, 'note', 'text').join(' ');
  const desk = await deskFor(invocation, world);
  const note = given(invocation, 'privileged') ? await kept(world, desk, text) : { text };
  const entries = await write(desk, (asked) => addNote(asked, note));
  return report(invocation, world, desk, entries);
}

/** Written to its file only when nothing stands against the note: no text lies about that the journal does not know. */
async function kept(world: World, desk: Desk, text: string): ReturnType<World['incidents']['writePrivileged']> {
  if (text.trim() === '') throw misuse('note-empty', {});
  await write(desk, (asked) => {
    const decision = addNote(asked, { file: '', sha256: '' });
    return 'refusal' in decision ? decision : { entries: [] };
  });
  return world.incidents.writePrivileged(desk.session.id, text);
}
