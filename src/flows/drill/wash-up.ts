import { Cancelled } from '../../core/failure.ts';
import { entry } from '../../core/incident/decision.ts';
import type { World } from '../../ports.ts';
import { openSession } from '../session.ts';

/** What is asked while everybody still remembers, and how an answer is kept. */
export type WashUpWords = {
  readonly before: string;
  readonly questions: readonly string[];
  readonly answered: (question: string, answer: string) => string;
};

/** The hot wash-up of a drill: what somebody answers is a note of it, and so in its report. Enter leaves a question open, leaving all that follow. */
export async function washUp(world: World, id: string, by: string, words: WashUpWords): Promise<void> {
  const session = await openSession(world, id);
  world.screen.err(words.before);
  try {
    for (const message of words.questions) {
      const answer = await world.prompter.text({ message, preset: '', header: () => '', check: () => null });
      if (answer.trim() === '') continue;
      const text = words.answered(message, answer.trim());
      // The drill is over, closed or not: this is about it, and no part of it.
      await session.record({ kind: 'person', id: by }, () => entry('note.added', { text }));
    }
  } catch (left) {
    if (!(left instanceof Cancelled)) throw left;
  }
}
