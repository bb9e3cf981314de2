import { own } from '../statement/own.ts';
import type { Entry } from './entry.ts';
import type { DraftState, Incident } from './incident.ts';

type StatementEntry = Entry<
  | 'statement.drafted'
  | 'statement.kept'
  | 'statement.approved'
  | 'statement.rejected'
  | 'statement.published'
  | 'statement.retracted'
>;

/** What an entry about statements changes in drafts and releases. */
export function evolveStatements(incident: Incident, entry: StatementEntry): Incident {
  switch (entry.type) {
    case 'statement.drafted': {
      const { statement } = entry.data;
      const state: DraftState = {
        draft: entry.data,
        digest: entry.hash,
        plan: incident.plan,
        at: entry.at,
        author: entry.by.id,
        approvals: [],
        rejected: null,
        kept: null,
        published_at: null,
      };
      return {
        ...incident,
        drafts: { ...incident.drafts, [statement]: [...(own(incident.drafts, statement) ?? []), state] },
      };
    }
    case 'statement.kept': {
      const kept = { by: entry.by.id, because: entry.data.because, at: entry.at, made_from: entry.data.made_from };
      return revised(incident, entry.data, (state) => ({ ...state, kept }));
    }
    case 'statement.approved': {
      const { person, role, via, signed } = entry.data;
      const approval = { person, role, at: entry.at, entered_by: signed ? null : entry.by.id, via, signed };
      return revised(incident, entry.data, (state) => ({ ...state, approvals: [...state.approvals, approval] }));
    }
    case 'statement.rejected': {
      const rejected = { by: entry.data.for ?? entry.by.id, because: entry.data.because };
      return revised(incident, entry.data, (state) => ({ ...state, rejected }));
    }
    case 'statement.published': {
      const release = { ...entry.data, seq: entry.seq, at: entry.at, by: entry.by.id };
      const published = entry.data.statements.reduce(
        (so, told) => revised(so, told, (state) => ({ ...state, published_at: state.published_at ?? entry.at })),
        incident,
      );
      return { ...published, releases: [...incident.releases, release] };
    }
    case 'statement.retracted': {
      const retracted = { by: entry.data.for ?? entry.by.id, because: entry.data.because, at: entry.at };
      return revised(incident, entry.data, (state) => ({ ...state, retracted }));
    }
    default:
      return entry satisfies never;
  }
}

function revised(
  incident: Incident,
  which: { readonly statement: string; readonly revision: number },
  change: (state: DraftState) => DraftState,
): Incident {
  const revisions = own(incident.drafts, which.statement) ?? [];
  const changed = revisions.map((state) => (state.draft.revision === which.revision ? change(state) : state));
  return { ...incident, drafts: { ...incident.drafts, [which.statement]: changed } };
}
