import type { Plan } from '../playbook/plan.ts';
import type { Refusal } from '../refusal.ts';
import { misused } from '../refusal.ts';
import type { Fact, Stage } from '../schema/generated/types.ts';
import { promisesUpdate } from '../statement/parts.ts';
import { MINUTE } from '../time/duration.ts';
import { plus, toTheMinute } from '../time/instant.ts';
import type { TypedFacts } from './decide/set-facts.ts';
import { readFacts } from './decide/set-facts.ts';
import type { FactChanges, FactValue } from './entry-data.ts';
import type { FactState, Incident } from './incident.ts';
import { NOTHING_YET } from './nothing-yet.ts';
import { incidentId } from './open-incident.ts';

/** How long ago a sample outage began, and was opened. */
const BEGAN_MS = 25 * MINUTE;
const OPENED_MS = 20 * MINUTE;
/** How long ago it stopped again, for texts that say so. */
const RELAPSED_MS = 10 * MINUTE;

/** What a preview is made with. */
export type Imagined = {
  readonly plan: Plan;
  readonly typed: TypedFacts;
  readonly lost: readonly string[];
  readonly now: string;
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
  const over = !promisesUpdate(stage);
  const { id, version } = plan.playbook;
  return {
    ...NOTHING_YET,
    id: incidentId(plan, now, 1),
    state: over ? 'restored' : 'open',
    playbook: { id, version, digest: '' },
    opened_at: plus(now, -OPENED_MS),
    facts: factStates({ ...samples(plan, now, over), ...read.facts }, now),
    lost: Object.fromEntries(lost.map((dependency) => [dependency, now])),
  };
}

/** What customers see down in a sample: the playbook's symptoms, or every service. */
export function sampleServices(plan: Plan): readonly string[] {
  const services = Object.keys(plan.workspace.services);
  const seen = (plan.playbook.symptoms ?? []).filter((symptom) => services.includes(symptom));
  return seen.length > 0 ? seen : services;
}

function samples(plan: Plan, now: string, over: boolean): FactChanges {
  const begun = { services: sampleServices(plan), started_at: toTheMinute(plus(now, -BEGAN_MS)) };
  if (!over) return { ...begun, relapsed_at: toTheMinute(plus(now, -RELAPSED_MS)) };
  const facts = Object.entries(plan.playbook.facts ?? {}).flatMap(([name, rule]) => {
    const value = rule.default === undefined ? sample(rule) : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(facts), ...begun, restored_at: toTheMinute(now) };
}

/** Some value of a fact's type. Times and free texts are nobody's to invent. */
export function sample({ type, of = [] }: Fact): FactValue | undefined {
  if (type === 'choice') return of[0];
  if (type === 'choices') return of.slice(0, 1);
  return type === 'boolean' ? true : undefined;
}

function factStates(facts: FactChanges, now: string): Readonly<Record<string, FactState>> {
  const states = Object.entries(facts).map(([name, value]): readonly [string, FactState] => [
    name,
    { value, by: '', at: now, confirmed: value !== null, confirmed_by: null },
  ]);
  return Object.fromEntries(states);
}
