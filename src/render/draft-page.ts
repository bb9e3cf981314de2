import { missingApprovals } from '../core/incident/approvals.ts';
import type { DraftState } from '../core/incident/incident.ts';
import { holders } from '../core/incident/people.ts';
import { readBackCode } from '../core/incident/read-back.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { approvalWords } from './approvals.ts';
import { listed } from './layout/list.ts';
import type { Look, Piece } from './layout/look.ts';
import { rows } from './layout/rows.ts';
import { kindOfStatement, personName } from './names.ts';
import type { Paint } from './paint.ts';
import { BLANK_WORDS, renditionBlocks } from './renditions.ts';
import { clockText } from './times.ts';

/** A revision of a statement: each distinct rendition once, what was done to make it fit, and who has to approve it. */
export function draftPage(plan: Plan, state: DraftState, now: string, columns: number, paint: Paint): string {
  const look: Look = { paint, columns };
  const { draft } = state;
  const head: readonly Piece[] = [
    ['strong', `${draft.statement} ${draft.revision}`],
    ` · ${kindOfStatement(plan, draft)} · written at `,
    `${clockText(plan.workspace.timezone, state.at, now)} by ${personName(plan, state.author)}`,
  ];
  return [rows(look, head), ...renditionBlocks(look, draft, () => BLANK_WORDS), draftRows(plan, look, state)].join(
    '\n\n',
  );
}

/** What stands against sending a revision, one line each, and who has said yes. */
export function draftRows(plan: Plan, look: Look, state: DraftState): string {
  const { draft, approvals, rejected, published_at } = state;
  const lines: readonly (readonly Piece[])[] = [
    ...(draft.missing.length > 0
      ? [[['alert', `${draft.statement} lacks`] as const, `: ${listed(draft.missing)}`]]
      : []),
    ...(draft.owed.length > 0
      ? [[`No text of ${draft.statement} in ${listed(draft.owed)}: owed, and nobody waits for it.`]]
      : []),
    ...(draft.edited.length > 0 ? [[`Written by hand: ${listed(draft.edited)}.`]] : []),
    ...approvals.map((approval) => [['good', 'Approved'] as const, ` by ${approvalWords(plan, approval)}.`]),
    ...(rejected
      ? [[['alert', 'Rejected'] as const, ` by ${personName(plan, rejected.by)}: ${rejected.because}`]]
      : []),
    approvalPieces(plan, state),
    ...(asks(state) ? [[`Who says yes by telephone reads back: `, ['strong', readBackCode(draft)] as const]] : []),
    ...(published_at === null ? [] : [['Published.']]),
  ];
  return lines.map((pieces) => rows(look, pieces)).join('\n');
}

function asks(state: DraftState): boolean {
  return missingApprovals(state).length > 0 && state.rejected === null && state.published_at === null;
}

/** Whose approval is missing: `restored needs comms-lead: Deputy for communications`. */
export function approvalPieces(plan: Plan, state: DraftState): readonly Piece[] {
  const { draft, author } = state;
  const missing = missingApprovals(state);
  if (draft.needs.length === 0) return [`${draft.statement}: approved with the playbook.`];
  if (missing.length === 0) return [`${draft.statement}: every approval is there.`];
  const who = [...new Set(missing)].map((role) => {
    const people = holders(plan, role).filter((id) => id !== author);
    const names = people.map((id) => personName(plan, id));
    return `${role} (${names.length === 0 ? 'nobody but the author holds it' : listed(names, 'or')})`;
  });
  return [['alert', `${draft.statement} needs`], ` ${listed(who)}.`];
}
