import { isTakenBack } from '../incident/carried.ts';
import { phaseNamed, phaseOf } from '../incident/course.ts';
import type { Incident } from '../incident/incident.ts';
import { revisionOf } from '../incident/release.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Stage } from '../schema/generated/types.ts';
import type { Draft, MadeFrom } from './draft.ts';
import type { Lookup } from './lookup.ts';
import { lookUp } from './lookup.ts';
import { STAGES } from './parts.ts';

/**
 * What a draft presumes of the incident's course, beside what its text shows: that it is in the stage's phase, and how
 * many later words the audience has had.
 */
export function presumed(incident: Incident, stage: Stage, audience: string): MadeFrom {
  const words = { [`stage.${stage}.${audience}`]: laterWords(incident, stage, audience) };
  const phase = phaseFor(incident, stage);
  return phase === null ? words : { phase, ...words };
}

/** True while what a stage says can be said: not that it fails once it works again, nor that it works while it fails. */
export function isItsPhase(incident: Incident, stage: string): boolean {
  const phase = phaseFor(incident, stage);
  return phase === null || phase === phaseOf(incident);
}

/** The phase of which a stage speaks; null: of any. */
function phaseFor(incident: Incident, stage: string): string | null {
  if (stage === 'holding' || stage === 'update') return phaseNamed(incident, 'open');
  if (stage === 'restored') return phaseNamed(incident, 'restored');
  return stage === 'briefing' ? phaseOf(incident) : null;
}

/** What the keys of a draft's `made_from` are at an instant. */
export function observedNow(keys: readonly string[], plan: Plan, incident: Incident, now: string): MadeFrom {
  const lookup = lookUp(plan, incident, now);
  return Object.fromEntries(keys.map((key) => [key, observe(key, lookup)]));
}

/** What has changed since a draft was made, as keys of what it was made from, `stage` among them; empty: up to date. */
export function outOfDate(draft: Draft, plan: Plan, incident: Incident, now: string): readonly string[] {
  const then = draft.made_from;
  const today = observedNow(Object.keys(then), plan, incident, now);
  const changed = Object.keys(then).filter((key) => JSON.stringify(then[key]) !== JSON.stringify(today[key]));
  return changed.map((key) => (key.startsWith('stage.') ? 'stage' : key));
}

function observe(key: string, lookup: Lookup): unknown {
  const [kind, name = '', last = ''] = key.split('.');
  if (kind === 'phase') return phaseOf(lookup.incident);
  if (kind === 'stage') return laterWords(lookup.incident, name, last);
  if (kind === 'late') return lookup.late(name, Number(last));
  if (kind === 'fact') lookup.fact(name);
  if (kind === 'option') for (const of of ['workaround', 'compensation'] as const) lookup.options(of);
  if (kind === 'corrected') lookup.corrected(name);
  if (kind === 'estimate') lookup.said(name, Number(last));
  if (kind === 'link' || kind === 'contact' || kind === 'emergency' || kind === 'day') lookup[kind]();
  return lookup.seen()[key];
}

/** How many statements of later stages an audience has been told, and not had taken back. */
function laterWords(incident: Incident, stage: string, audience: string): number {
  const rank = (one: string) => STAGES.indexOf(one as Stage);
  if (rank(stage) < 0) return 0;
  const words = incident.releases.flatMap((release) => release.statements);
  return words.filter(({ statement, revision }) => {
    const draft = revisionOf(incident, statement, revision)?.draft;
    const isLater = draft !== undefined && draft.audience === audience && rank(draft.stage) > rank(stage);
    return isLater && !isTakenBack(incident, { statement, revision });
  }).length;
}
