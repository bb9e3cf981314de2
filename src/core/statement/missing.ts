import { isForCustomers } from '../incident/audience.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Part, Statement } from '../schema/generated/types.ts';
import type { Composed } from './in-language.ts';
import { stageNeeds, unmet } from './parts.ts';

/** What the stage needs and no language has, alternatives joined by `|`: `regret`, `contact|link`. */
export function missingIn(
  plan: Plan,
  statement: Statement,
  languages: readonly Composed[],
  link: string | null,
): readonly string[] {
  if (!isForCustomers(plan, statement.audience)) return [];
  const parts = languages.flatMap((composed) => composed.parts);
  const has = (alternative: Part | 'link') =>
    alternative === 'link'
      ? link !== null && parts.some(({ text }) => text.includes(link))
      : parts.some(({ part }) => part === alternative);
  return unmet(stageNeeds(plan, statement.stage), has).map((need) => need.join('|'));
}
