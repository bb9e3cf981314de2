import type { Scenario } from '../schema/generated/types.ts';

/** Facts as somebody would type them after `set`: `services=cards,atm`. */
export function factPairs(facts: Scenario['opened']['facts']): readonly string[] {
  return Object.entries(facts).map(([name, value]) => `${name}=${typeof value === 'object' ? value.join(',') : value}`);
}
