import type { Plan } from '../playbook/plan.ts';
import { textIn } from '../playbook/text-in.ts';
import type { Fact } from '../schema/generated/types.ts';
import { isIn, offered } from '../statement/options.ts';
import { HOUR, MINUTE } from '../time/duration.ts';
import { plus, toTheMinute, upToFiveMinutes } from '../time/instant.ts';
import type { FactChanges, FactValue } from './entry-data.ts';
import type { Incident } from './incident.ts';

/** How long ago a sample outage began, and was opened. */
const BEGAN_MS = 25 * MINUTE;
export const OPENED_MS = 20 * MINUTE;
/** How long ago it stopped again, for texts that say so. */
const RELAPSED_MS = 10 * MINUTE;
/** What a sample estimate is away. */
const AHEAD_MS = HOUR;
/** More than one, so that a text reads as it mostly will. */
const COUNT = 12;

/**
 * What a sample incident knows. `asked-first`: what the walk asks first, and nothing else. `ended`: that it works again, and
 * what is neither a time, a number nor somebody's own words. `everything`: a value for every fact.
 */
export type Knowing = 'asked-first' | 'ended' | 'everything';

/** Values for facts that nobody set, the same for the same `now`. Facts with a default keep it. */
export function sampleFacts(plan: Plan, now: string, knowing: Knowing, over: boolean): FactChanges {
  const facts = Object.entries(plan.playbook.facts ?? {}).flatMap(([name, rule]) => {
    if (knowing === 'asked-first' || rule.default !== undefined) return [];
    const value = knowing === 'everything' ? anyValue(plan, rule, now) : sample(rule);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(facts),
    services: sampleServices(plan),
    started_at: toTheMinute(plus(now, -BEGAN_MS)),
    ...(over ? { restored_at: toTheMinute(now) } : { relapsed_at: toTheMinute(plus(now, -RELAPSED_MS)) }),
  };
}

/** What customers see down in a sample: the playbook's symptoms, or every service. */
export function sampleServices(plan: Plan): readonly string[] {
  const services = Object.keys(plan.workspace.services);
  const seen = (plan.playbook.symptoms ?? []).filter((symptom) => services.includes(symptom));
  return seen.length > 0 ? seen : services;
}

/** Some value of a fact's type. Times, numbers and free texts are left to whoever asks. */
export function sample({ type, of = [] }: Fact): FactValue | undefined {
  if (type === 'choice') return of[0];
  if (type === 'choices') return of.slice(0, 1);
  return type === 'boolean' ? true : undefined;
}

/** Of each kind of which no option is offered unasked, the first that could be chosen now. */
export function sampleOptions(plan: Plan, incident: Incident, now: string): Readonly<Record<string, boolean>> {
  const all = offered(plan, incident, now);
  const chosen = (['workaround', 'compensation'] as const).flatMap((kind) => {
    const mine = all.filter((option) => option.kind === kind);
    const first = mine.some(isIn) ? undefined : mine.find(({ state }) => state === 'available');
    return first ? [[first.id, true] as const] : [];
  });
  return Object.fromEntries(chosen);
}

function anyValue(plan: Plan, rule: Fact, now: string): FactValue | undefined {
  if (rule.type === 'time') return upToFiveMinutes(plus(now, AHEAD_MS));
  if (rule.type === 'number') return COUNT;
  if (rule.type === 'text') return ownWords(plan, rule);
  return rule.type === 'services' ? Object.keys(plan.workspace.services) : sample(rule);
}

/** What somebody will write in their own words is shown by its question. */
function ownWords({ workspace }: Plan, { ask }: Fact): Readonly<Record<string, string>> {
  return Object.fromEntries(workspace.languages.map((language) => [language, `[${textIn(ask, language)}]`]));
}
