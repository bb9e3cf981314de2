import { TELLER } from '../../core/drill/told.ts';
import { over } from '../../core/incident/decide/guard.ts';
import { entry } from '../../core/incident/decision.ts';
import type { Session } from '../session.ts';

/** Tells everybody in a drill that something happens, by its journal: it stands above their questions, and in its log. */
export async function tell(session: Session, words: string): Promise<void> {
  if (words === '') return;
  // Whoever has ended the incident needs no news of it.
  await session.record(TELLER, (incident) => (over(incident) ? { entries: [] } : entry('note.added', { text: words })));
}
