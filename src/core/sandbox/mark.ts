import type { Received } from './received.ts';

/** What a later message did to an earlier one, and when. */
export type Mark = { readonly kind: 'superseded' | 'corrected' | 'withdrawn'; readonly at: string };

/** What happened to an accepted message since; the newest counts, and null is "it stands". */
export function markOf(received: Received, all: readonly Received[]): Mark | null {
  const after = all.findLast((one) => one.seq > received.seq && one.outcome === 'accepted' && replaces(one, received));
  if (!after) return null;
  const type = after.statement?.type ?? '';
  if (type.endsWith('statement.retracted')) return { kind: 'withdrawn', at: after.at };
  const corrects = type.endsWith('statement.corrected') || after.statement?.stage === 'correction';
  return { kind: corrects ? 'corrected' : 'superseded', at: after.at };
}

function replaces(after: Received, before: Received): boolean {
  const now = after.statement;
  const then = before.statement;
  return (
    now?.supersedes !== undefined &&
    now.supersedes !== null &&
    then !== null &&
    after.channel === before.channel &&
    now.language === then.language &&
    now.incident_uid === then.incident_uid &&
    now.supersedes.statement === then.statement &&
    now.supersedes.revision === then.revision
  );
}
