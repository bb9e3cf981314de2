import type { Entry } from '../../core/incident/entry.ts';
import type { EntryData } from '../../core/incident/entry-data.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { factText } from '../facts.ts';
import { personName } from '../names.ts';
import { clockText } from '../times.ts';

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth'];

/** `works again since 23:40, confirmed by call centre, Ioana`. */
export function endedWords(plan: Plan, { data, at }: Entry<'incident.restored'>): string {
  return `works again since ${clockText(plan.workspace.timezone, data.restored_at, at)}, ${confirmedWords(plan, data.confirmed_by ?? null)}`;
}

/** Who on the phones has seen that it works, or that nobody was asked. */
export function confirmedWords(plan: Plan, who: string | null): string {
  return who === null ? 'not confirmed by anybody on the phones' : `confirmed by ${personName(plan, who)}`;
}

/** `it has stopped again at 18:40`, without what changes with it. */
export function reopenedWords(plan: Plan, { data, at }: Entry<'incident.reopened'>): string {
  const since = data.relapsed_at === null ? '' : ` since ${clockText(plan.workspace.timezone, data.relapsed_at, at)}`;
  return `reopened: it has stopped again${since}`;
}

/** `estimate moved from 18:00 to 20:00, second slip`. */
export function estimateWords(plan: Plan, { facts, estimate }: EntryData['fact.set'], at: string): string | null {
  if (!estimate) return null;
  const text = (value: string) => factText(plan, 'eta', value, at);
  const { eta = null } = facts;
  const change =
    typeof eta === 'string'
      ? `estimate moved from ${text(estimate.said)} to ${text(eta)}`
      : `estimate of ${text(estimate.said)} withdrawn`;
  return estimate.slip === null ? change : `${change}, ${ORDINALS[estimate.slip] ?? `${estimate.slip}th`} slip`;
}
