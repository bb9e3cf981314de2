import { misused, refused } from '../../refusal.ts';
import { observedNow } from '../../statement/observe.ts';
import { latestDraft } from '../approvals.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import { staleness } from '../freshness.ts';
import { unknownStatement } from './draft-statement.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** Out of date, and still true: the commander says why. Holds for the values of this moment. */
export function keepStatement(asked: Asked, statement: string, because: string | undefined): Decision {
  return guarded(asked, () => {
    const wrong = unknownStatement(asked, statement);
    if (wrong) return wrong;
    const { plan, incident, at } = asked;
    const state = latestDraft(incident, statement);
    if (!state) return refused('no-draft', { statement });
    const changed = staleness(plan, incident, state, at);
    if (changed.length === 0) return refused('not-out-of-date', { statement });
    if (changed.includes('playbook')) return refused('other-playbook', { statement });
    if (because === undefined || because.trim() === '') return misused('reason-missing', { command: 'draft --keep' });
    const made_from = observedNow(Object.keys(state.draft.made_from), plan, incident, at);
    return entry('statement.kept', { statement, revision: state.draft.revision, because, made_from });
  });
}
