import type { StatementStatus, Status } from '../../core/incident/status.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { widthOf } from '../layout/fill.ts';
import { listed } from '../layout/list.ts';
import type { Look, Piece } from '../layout/look.ts';
import { heading, labelled } from '../layout/rows.ts';
import { clockText } from '../times.ts';

/** The newest revision of each statement, and what it misses. */
export function statementSection(plan: Plan, look: Look, { statements, now }: Status): string {
  if (statements.length === 0) return '';
  const width = Math.max(...statements.map((one) => widthOf(label(one)))) + 2;
  const lines = statements.map((one) => labelled(look, label(one), width, statementPieces(plan, one, now)));
  return [heading(look, 'Statements'), ...lines].join('\n');
}

function label({ id, revision }: StatementStatus): string {
  return `${id} ${revision}`;
}

/** A published text is not out of date: it is what was said then. */
function statementPieces(plan: Plan, one: StatementStatus, now: string): readonly Piece[] {
  if (one.published_at !== null) {
    return [['good', 'published'], ` at ${clockText(plan.workspace.timezone, one.published_at, now)}`];
  }
  const missing = [...new Set(one.missing_approvals)];
  const lacks: readonly Piece[] = [
    ...(one.out_of_date ? [['alert', 'out of date'] as const] : []),
    ...(missing.length > 0 ? [['alert', `needs ${listed(missing)}`] as const] : []),
  ];
  if (lacks.length === 0) return [`ready. Send it with: firsthour publish ${one.id} --yes`];
  return lacks.flatMap((piece, index) => (index === 0 ? [piece] : ['; ', piece]));
}
