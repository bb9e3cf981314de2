import type { Sitting } from './sitting.ts';

/** Reads what others write, until the signal ends: it stands above the question, and the next question knows it. */
export async function readAlong(
  { world, session, note }: Pick<Sitting, 'world' | 'session' | 'note'>,
  signal: AbortSignal,
): Promise<void> {
  try {
    while (!signal.aborted) {
      await world.incidents.changed(session.id, signal);
      await session.refresh();
    }
  } catch (problem) {
    note(problem instanceof Error ? problem.message : String(problem));
  }
}
