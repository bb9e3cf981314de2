import type { FactValue } from '../../core/incident/entry-data.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import type { Samples } from '../../core/statement/samples-in.ts';
import { factText } from '../facts.ts';

/** What samples were taken, as flags would have it, and what else could be known. */
export function sampleWords(plan: Plan, { facts, unknown, options }: Samples, now: string): readonly string[] {
  const taken = facts
    .filter(({ from }) => from === 'sample')
    .map(({ fact, value }) => `${fact}=${typedText(plan, fact, value, now)}`);
  const all = [...taken, ...options.map((option) => `--choose ${option}`)];
  return [
    ...(all.length === 0 ? [] : [`Samples: ${all.join(' ')}. --set says otherwise.`]),
    ...(unknown.length === 0
      ? []
      : [`Not known in some of these texts: ${unknown.join(', ')}. With --sample they are.`]),
  ];
}

/** A value as somebody would type it. */
function typedText(plan: Plan, fact: string, value: FactValue | null, now: string): string {
  return Array.isArray(value) ? value.join(',') : factText(plan, fact, value, now);
}
