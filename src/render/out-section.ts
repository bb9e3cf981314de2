import type { OutNow } from '../core/incident/out-now.ts';
import type { Plan } from '../core/playbook/plan.ts';
import type { Look } from './layout/look.ts';
import { item, rows } from './layout/rows.ts';
import { placeOf } from './outcome.ts';
import { clockText } from './times.ts';

/** What is out, statement by statement: where, and since when. */
export function outSection(plan: Plan, look: Look, out: readonly OutNow[], now: string): string {
  if (out.length === 0) return rows(look, ['Nothing is out: nobody has read anything.']);
  const names = [...new Set(out.map(nameOf))];
  const lines = names.map((name) => {
    const mine = out.filter((one) => nameOf(one) === name);
    return item(look, [['strong', `${name}: `], placesOf(plan, mine, now)]);
  });
  return [rows(look, [['strong', 'Out already:']]), ...lines].join('\n');
}

function nameOf({ statement, revision }: OutNow): string {
  return `${statement} ${revision}`;
}

/** `website/ro, website/en since 13:21; mail/ro perhaps`. */
function placesOf(plan: Plan, out: readonly OutNow[], now: string): string {
  const groups = new Map<string, readonly OutNow[]>();
  for (const one of out) {
    const since = one.since === null ? '' : ` since ${clockText(plan.workspace.timezone, one.since, now)}`;
    const words = one.certain ? since : ' (may be out: nobody knows)';
    groups.set(words, [...(groups.get(words) ?? []), one]);
  }
  return [...groups].map(([words, alike]) => `${alike.map(placeOf).join(', ')}${words}`).join('; ');
}
