import type { Plan } from '../playbook/plan.ts';
import type { Refusal } from '../refusal.ts';
import { misused } from '../refusal.ts';
import type { Stage } from '../schema/generated/types.ts';
import { promisesUpdate } from '../statement/parts.ts';
import { plus } from '../time/instant.ts';
import { unknownOption } from './decide/options.ts';
import type { TypedFacts } from './decide/set-facts.ts';
import { readFacts } from './decide/set-facts.ts';
import type { FactChanges } from './entry-data.ts';
import type { FactState, Incident } from './incident.ts';
import { NOTHING_YET } from './nothing-yet.ts';
import { incidentId } from './open-incident.ts';
import { OPENED_MS, sampleFacts, sampleOptions } from './samples.ts';

/** What a preview is made with. */
export type Imagined = {
  readonly plan: Plan;
  readonly typed: TypedFacts;
  readonly lost: readonly string[];
  readonly now: string;
  /** Options that somebody chose, and those that somebody left out. */
  readonly options?: Readonly<Record<string, boolean>>;
  /** Everything is known that can be: facts that were not typed, and an option of each kind. */
  readonly everything?: boolean;
};

/**
 * An incident that never was, as it would stand when a statement of this stage is due: what was typed, and samples for the
 * rest. Every fact counts as confirmed, so that its text can be read; once it works again, everything is known.
 */
export function imagineIncident(imagined: Imagined, stage: Stage): Incident | { readonly refusal: Refusal } {
  const { plan, typed, lost, now } = imagined;
  const read = readFacts(plan, NOTHING_YET, typed, now);
  if ('refusal' in read) return read;
  const dependencies = Object.keys(plan.workspace.dependencies ?? {});
  const odd = lost.find((one) => !dependencies.includes(one));
  if (odd !== undefined) return misused('dependency-unknown', { dependency: odd, dependencies });
  const stranger = unknownOption(plan, Object.keys(imagined.options ?? {}));
  if (stranger) return stranger;
  const over = !promisesUpdate(stage);
  const knowing = imagined.everything ? 'everything' : over ? 'ended' : 'asked-first';
  const { id, version } = plan.playbook;
  const incident: Incident = {
    ...NOTHING_YET,
    id: incidentId({ plan }, now, 1),
    state: over ? 'restored' : 'open',
    playbook: { id, version, digest: '' },
    opened_at: plus(now, -OPENED_MS),
    facts: factStates({ ...sampleFacts(plan, now, knowing, over), ...read.facts }, now),
    lost: Object.fromEntries(lost.map((dependency) => [dependency, now])),
    options: imagined.options ?? {},
  };
  if (!imagined.everything) return incident;
  return { ...incident, options: { ...sampleOptions(plan, incident, now), ...incident.options } };
}

function factStates(facts: FactChanges, now: string): Readonly<Record<string, FactState>> {
  const states = Object.entries(facts).map(([name, value]): readonly [string, FactState] => [
    name,
    { value, by: '', at: now, confirmed: value !== null, confirmed_by: null },
  ]);
  return Object.fromEntries(states);
}
