import type { Received } from './received.ts';
import type { ReceivedStatement } from './received-statement.ts';
import { isRetraction } from './received-statement.ts';

/** What a later message did to an earlier one, and when. */
export type Mark = { readonly kind: 'superseded' | 'corrected' | 'withdrawn'; readonly at: string };

/** What happened to an accepted message since; the newest counts, and null is "it stands". */
export function markOf(received: Received, all: readonly Received[]): Mark | null {
  const after = all.findLast((one) => one.seq > received.seq && one.outcome === 'accepted' && replaces(one, received));
  if (!after) return null;
  if (after.statement && isRetraction(after.statement)) return { kind: 'withdrawn', at: after.at };
  const corrects = after.statement !== null && isCorrection(after.statement);
  return { kind: corrects ? 'corrected' : 'superseded', at: after.at };
}

/** What a message says it replaces; a new statement ends the corrections before it as well. */
function replaces(after: Received, before: Received): boolean {
  const now = after.statement;
  const then = before.statement;
  if (!now || !then || after.channel !== before.channel) return false;
  if (now.language !== then.language || now.incident_uid !== then.incident_uid) return false;
  if (now.type.endsWith('statement.published') && isCorrection(then)) return now.audience === then.audience;
  return now.supersedes?.statement === then.statement && now.supersedes.revision === then.revision;
}

function isCorrection({ type, stage }: ReceivedStatement): boolean {
  return type.endsWith('statement.corrected') || stage === 'correction';
}
