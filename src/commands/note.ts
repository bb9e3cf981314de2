import { addNote, callBackTime, notePress } from '../core/incident/decide/notes.ts';
import type { Entry } from '../core/incident/entry.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, given } from './shared/invocation.ts';
import { someWords } from './shared/pairs.ts';
import { report } from './shared/report.ts';
import { misuse, Stop } from './shared/stop.ts';
import type { Desk } from './shared/write.ts';
import { deskFor, write } from './shared/write.ts';

/**
 * `note TEXT`: writes something down; `--privileged` in a file of its own that can be destroyed; `--press ASKS --call-back
 * TIME` what a journalist asked, and by when they are called back.
 */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const press = flag(invocation, 'press');
  if (press !== undefined || flag(invocation, 'callBack') !== undefined) return notedPress(invocation, world, press);
  const text = someWords(invocation.words, 'note', 'text').join(' ');
  const desk = await deskFor(invocation, world);
  const note = given(invocation, 'privileged') ? await kept(world, desk, text) : { text };
  const entries = await write(desk, (asked) => addNote(asked, note));
  return report(invocation, world, desk, entries);
}

async function notedPress(invocation: Invocation, world: World, press: string | undefined): Promise<number> {
  const typed = flag(invocation, 'callBack');
  if (press === undefined) throw misuse('flag-missing', { flag: '--press', command: 'note --call-back' });
  if (typed === undefined) throw misuse('flag-missing', { flag: '--call-back', command: 'note --press' });
  if (invocation.words.length > 0 || given(invocation, 'privileged')) throw misuse('press-alone');
  const desk = await deskFor(invocation, world);
  const due = callBackTime(typed, { now: world.now(), zone: desk.session.plan.workspace.timezone });
  if (typeof due !== 'string') throw new Stop(due.refusal);
  const entries = await write(desk, (asked) => notePress(asked, press, due));
  return report(invocation, world, desk, entries, { call_back: callBackIn(entries) });
}

function callBackIn(entries: readonly Entry[]): { readonly task: string; readonly due_at: string } | null {
  const [first] = entries;
  return first?.type === 'note.added' && 'text' in first.data ? (first.data.call_back ?? null) : null;
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
