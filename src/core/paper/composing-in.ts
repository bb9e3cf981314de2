import { imagineIncident } from '../incident/imagine.ts';
import type { FactState, Incident } from '../incident/incident.ts';
import { sample } from '../incident/samples.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Fact, Statement } from '../schema/generated/types.ts';
import { lookUp } from '../statement/lookup.ts';
import { own } from '../statement/own.ts';
import type { Composing } from '../statement/sources.ts';
import { HOUR } from '../time/duration.ts';
import { plus } from '../time/instant.ts';
import { openNames } from './blanks.ts';

/** What a sheet is made for. */
export type Paper = {
  readonly plan: Plan;
  readonly incident: Incident | null;
  readonly language: string;
  readonly now: string;
};

/** What is known when a text is made: everything, nothing beyond what is asked first, or reported and not confirmed. */
export type State = 'known' | 'unknown' | 'checking';

/** A statement as it would be composed with so much known; what is settled in an incident stays. */
export function composingIn({ plan, incident, now }: Paper, id: string, statement: Statement, state: State): Composing {
  const imagined = imagineIncident({ plan, typed: {}, lost: [], now }, statement.stage);
  if ('refusal' in imagined) throw new Error(imagined.refusal.code);
  const open = openNames(plan, incident, now);
  const settled = Object.entries(incident?.facts ?? {}).filter(([name]) => !open.includes(name));
  const facts = { ...imagined.facts, ...inState(plan, state, now), ...Object.fromEntries(settled) };
  const { started_at: _, ...unstarted } = facts;
  const begun = state === 'unknown' && open.includes('started_at') ? unstarted : facts;
  const revision = (own(incident?.drafts, id)?.at(-1)?.draft.revision ?? 0) + 1;
  return { lookup: lookUp(plan, { ...(incident ?? imagined), facts: begun }, now, { open }), id, revision, statement };
}

/** Facts that the incident does not know yet, as if somebody had set them. */
function inState(plan: Plan, state: State, now: string): Readonly<Record<string, FactState>> {
  if (state === 'unknown') return {};
  const facts = Object.entries(plan.playbook.facts ?? {}).flatMap(([name, rule]) => {
    const value = rule.default ?? sampleOf(rule, now);
    const confirmed = state === 'known';
    return value === undefined ? [] : [[name, { value, by: '', at: now, confirmed, confirmed_by: null }] as const];
  });
  return Object.fromEntries(facts);
}

/** An estimate is a time to come. */
function sampleOf(rule: Fact, now: string) {
  if (rule.type === 'time') return plus(now, HOUR);
  return rule.type === 'number' ? 0 : sample(rule);
}
