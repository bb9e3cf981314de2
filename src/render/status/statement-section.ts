import type { StatementStatus, Status } from '../../core/incident/status.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { widthOf } from '../layout/fill.ts';
import { listed } from '../layout/list.ts';
import type { Look, Piece } from '../layout/look.ts';
import { heading, labelled } from '../layout/rows.ts';
import { clockText } from '../times.ts';

/** The newest revision of each statement, and what it misses. */
export function statementSection(plan: Plan, look: Look, status: Status): string {
  const { statements } = status;
  if (statements.length === 0) return '';
  const width = Math.max(...statements.map((one) => widthOf(label(one)))) + 2;
  const lines = statements.map((one) => labelled(look, label(one), width, statementPieces(plan, one, status)));
  return [heading(look, 'Statements'), ...lines].join('\n');
}

function label({ id, revision }: StatementStatus): string {
  return `${id} ${revision}`;
}

/** A released text is not out of date: it is what was said then, once a channel has taken it. */
function statementPieces(plan: Plan, one: StatementStatus, { now, deliveries }: Status): readonly Piece[] {
  if (one.published_at !== null) {
    const at = ` at ${clockText(plan.workspace.timezone, one.published_at, now)}`;
    const mine = deliveries.filter(({ statement, revision }) => statement === one.id && revision === one.revision);
    const taken = mine.some(({ state }) => state === 'accepted' || state === 'visible');
    const released: readonly Piece[] = taken
      ? [['good', 'published'], at]
      : [`released${at}: `, ['alert', 'no channel has taken it yet']];
    return [
      ...released,
      ...(one.emergency ? [', ', ['alert', 'EMERGENCY RELEASE'] as const, ' without the approvals'] : []),
      ...since(plan, 'corrected', one.corrected_at, now),
      ...since(plan, 'taken back', one.retracted_at, now),
    ];
  }
  const missing = [...new Set(one.missing_approvals)];
  const lacks: readonly Piece[] = [
    ...(one.out_of_date ? [['alert', 'out of date'] as const] : []),
    ...(missing.length > 0 ? [['alert', `needs ${listed(missing)}`] as const] : []),
  ];
  if (lacks.length === 0) return [`ready. Send it with: firsthour publish ${one.id} --yes`];
  return lacks.flatMap((piece, index) => (index === 0 ? [piece] : ['; ', piece]));
}

/** What was done about it since. */
function since(plan: Plan, what: string, at: string | null, now: string): readonly Piece[] {
  return at === null ? [] : [', ', ['alert', what], ` at ${clockText(plan.workspace.timezone, at, now)}`];
}
