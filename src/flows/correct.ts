import { uncorrectable } from '../core/incident/decide/correctable.ts';
import type { Edits } from '../core/incident/decide/draft-statement.ts';
import { draftStatement } from '../core/incident/decide/draft-statement.ts';
import { guarded } from '../core/incident/decide/guard.ts';
import type { OnBehalf } from '../core/incident/entry-data.ts';
import { correctionOf } from '../core/statement/statement-of.ts';
import type { Recorded, Session } from './session.ts';

/** What was wrong and what is right, `wrong.en` -> text; none: the correction that was written before. */
export type Correcting = {
  readonly by: string;
  readonly behalf: OnBehalf;
  readonly statement: string;
  readonly edits: Edits;
};

/** Freezes the correction of a statement; what was written before stands where nothing new is said. Sending is `publish`. */
export function draftCorrection(session: Session, { by, behalf, statement, edits }: Correcting): Promise<Recorded> {
  return session.record({ kind: 'person', id: by }, (incident, at) => {
    const asked = { plan: session.plan, incident, by, behalf, at };
    return guarded(asked, () => {
      const wrong = uncorrectable(asked, statement);
      if (wrong) return wrong;
      return Object.keys(edits).length === 0 ? { entries: [] } : draftStatement(asked, correctionOf(statement), edits);
    });
  });
}
