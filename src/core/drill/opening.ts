import type { TypedFacts } from '../incident/decide/set-facts.ts';
import type { Opening } from '../incident/open-incident.ts';
import type { Scenario } from '../schema/generated/types.ts';
import type { PlannedPlaybook } from '../workspace/plan-playbooks.ts';
import { factPairs } from './typed.ts';

/** How a drill's incident is opened: as `start` does, and as nothing but a drill. */
export function drillOpening(
  { plan, digest }: Pick<PlannedPlaybook, 'plan' | 'digest'>,
  scenario: Scenario,
  opener: { readonly begins: string; readonly name: string; readonly by: string },
): Omit<Opening, 'uid' | 'at'> {
  const { begins, name, by } = opener;
  const { facts, lost = [] } = scenario.opened;
  const typed: TypedFacts = Object.fromEntries(
    factPairs({ started_at: begins, ...facts }).map((pair) => {
      const [fact = '', ...value] = pair.split('=');
      return [fact, value.join('=')];
    }),
  );
  return { plan, playbookDigest: digest, mode: 'drill', name, by, typed, lost };
}
