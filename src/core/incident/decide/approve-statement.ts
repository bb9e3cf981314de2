import type { Refusal } from '../../refusal.ts';
import { misused, refused } from '../../refusal.ts';
import { isOther, latestDraft, missingApprovals } from '../approvals.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import { staleness } from '../freshness.ts';
import type { DraftState } from '../incident.ts';
import { holders, notInRole, personOf } from '../people.ts';
import { parseReadBack, readBackCode } from '../read-back.ts';
import { unknownStatement } from './draft-statement.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** What shows which text somebody has said yes to. */
export type Reading = {
  /** Digest of the revision that was read: consent to it is no consent to another. */
  readonly seen?: string | undefined;
  /** The code that the person read back to whoever enters it, as typed. */
  readonly code?: string | undefined;
};

/** One person's consent to the newest revision, in one role; without a role the first missing one that the person holds. */
export function approveStatement(
  asked: Asked,
  statement: string,
  role: string | undefined,
  { seen, code }: Reading = {},
): Decision {
  return guarded(asked, () => {
    const found = toJudge(asked, statement);
    if ('refusal' in found) return found;
    if (isOther(found, seen)) return refused('read-again', { statement });
    const { plan, by, behalf } = asked;
    const person = behalf.for ?? by;
    const missing = missingApprovals(found);
    if (missing.length === 0) return refused('no-approval-needed', { statement });
    if (person === found.author)
      return refused('author-cannot-approve', { person, statement, holders: others(asked, missing, found) });
    const earlier = found.approvals.find((approval) => approval.person === person);
    if (earlier) return refused('one-person-one-role', { person, role: earlier.role });
    const wanted = role ?? missing.find((one) => personOf(plan, person)?.roles.includes(one)) ?? missing[0] ?? '';
    if (!missing.includes(wanted)) return refused('role-not-missing', { role: wanted, missing });
    const wrongRole = notInRole(plan, wanted, by, behalf);
    if (wrongRole) return wrongRole;
    const signed = person === by;
    const read = code === undefined ? null : readBack(found, code, person, signed);
    if (read && 'refusal' in read) return read;
    const { revision } = found.draft;
    const via = signed ? null : (behalf.via ?? null);
    return entry('statement.approved', {
      statement,
      revision,
      digest: found.digest,
      role: wanted,
      person,
      via,
      signed,
      ...(read ?? {}),
    });
  });
}

/** What was read back, when it is this text's code. */
function readBack(
  { draft }: DraftState,
  typed: string,
  person: string,
  signed: boolean,
): { readonly code: string } | { readonly refusal: Refusal } {
  const { statement } = draft;
  const code = parseReadBack(typed);
  if (code === undefined) return misused('not-a-code', { code: typed });
  if (signed) return misused('code-of-own', { person });
  return code === readBackCode(draft) ? { code } : refused('other-text-read', { person, statement, code });
}

/** A person in a role that is asked says no, and why. A new revision starts afresh. */
export function rejectStatement(asked: Asked, statement: string, because: string): Decision {
  return guarded(asked, () => {
    const found = toJudge(asked, statement);
    if ('refusal' in found) return found;
    if (because.trim() === '') return misused('reason-missing', { command: 'approve --reject' });
    const person = asked.behalf.for ?? asked.by;
    const asks = found.draft.needs.find((role) => personOf(asked.plan, person)?.roles.includes(role));
    if (asks === undefined) return refused('not-asked', { person, statement, roles: [...new Set(found.draft.needs)] });
    const { digest, draft } = found;
    return entry('statement.rejected', { statement, revision: draft.revision, digest, because, ...asked.behalf });
  });
}

function toJudge(asked: Asked, statement: string): DraftState | { readonly refusal: Refusal } {
  const { plan, incident, at } = asked;
  const wrong = unknownStatement(asked, statement);
  if (wrong) return wrong;
  const state = latestDraft(incident, statement);
  if (!state) return refused('no-draft', { statement });
  if (state.rejected)
    return refused('rejected', { statement, person: state.rejected.by, because: state.rejected.because });
  const changed = staleness(plan, incident, state, at);
  return changed.length > 0 ? refused('out-of-date', { statement, changed }) : state;
}

function others({ plan }: Asked, missing: readonly string[], state: DraftState): readonly string[] {
  return [...new Set(missing.flatMap((role) => holders(plan, role)))].filter((person) => person !== state.author);
}
