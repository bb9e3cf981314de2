import type { Plan } from '../playbook/plan.ts';
import { own } from '../statement/own.ts';
import { earliest, publicDeliveries } from './audience.ts';
import { begunAt, restoredIn, runOf } from './course.ts';
import type { Deadline } from './deadline.ts';
import { stateAt } from './deadline.ts';
import type { DraftState, Incident } from './incident.ts';
import { revisionOf } from './release.ts';

/** After so many slips no new estimate is said until it works again, unless somebody gives a reason. */
export const MOST_SLIPS = 2;

/** A word about the estimate that the public has heard. `eta` null: it took the time back, and gave no other. */
export type EstimateWord = {
  readonly statement: string;
  readonly revision: number;
  /** Place of its first release in the journal. */
  readonly release: number;
  /** First acceptance by a public channel, of a text that has it. */
  readonly at: string;
  readonly eta: string | null;
};

/** All words about the estimate, in the order in which they were said; an older one that came late is none. */
export function estimateWords(plan: Plan, incident: Incident): readonly EstimateWord[] {
  const carrying = publicDeliveries(plan, incident).flatMap((delivery) => {
    const state = revisionOf(incident, delivery.statement, delivery.revision);
    const shown = own(state?.draft.renditions, delivery.rendition)?.parts.eta !== undefined;
    return state && shown ? [{ delivery, state }] : [];
  });
  const words = [...new Set(carrying.map(({ state }) => state))].flatMap((state): readonly EstimateWord[] => {
    const mine = carrying.flatMap((one) => (one.state === state ? [one.delivery] : []));
    const at = earliest(mine);
    const { statement, revision } = state.draft;
    const release = Math.min(...mine.map((delivery) => delivery.release));
    return at === null ? [] : [{ statement, revision, release, at, eta: etaOf(state) }];
  });
  const inOrder = words.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return inOrder.filter(({ release }, index) => inOrder.slice(0, index).every((before) => before.release < release));
}

/** The estimate that stands in public since it last stopped, beside what one revision says; null: none does. */
export function saidEstimate(
  plan: Plan,
  incident: Incident,
  beside?: { readonly statement: string; readonly revision: number },
): string | null {
  const words = estimateWords(plan, incident).filter(({ release }) => release > begunAt(incident));
  const others = words.filter(
    ({ statement, revision }) => statement !== beside?.statement || revision !== beside.revision,
  );
  return others.at(-1)?.eta ?? null;
}

/** How often an estimate was moved to later, or taken back, in public since it last stopped. */
export function slips(plan: Plan, incident: Incident): number {
  const words = estimateWords(plan, incident).filter(({ release }) => release > begunAt(incident));
  return words.filter(({ eta }, index) => isSlip(words[index - 1]?.eta ?? null, eta)).length;
}

/** True when the second estimate is later than the first, or none. */
export function isSlip(before: string | null, after: string | null): boolean {
  if (before === null) return false;
  return after === null || Date.parse(after) > Date.parse(before);
}

/** True for the same instant. */
export function isSameEstimate(a: unknown, b: string | null): boolean {
  return typeof a === 'string' && b !== null && Date.parse(a) === Date.parse(b);
}

/**
 * The promises that estimates are: met when it works again in time, or when the public hears in time that the time has
 * changed. Past ones are `estimate#1`, `estimate#2`; the one that stands is `estimate`.
 */
export function estimateDeadlines(plan: Plan, incident: Incident, now: string): readonly Deadline[] {
  const words = estimateWords(plan, incident).filter((word, index, all) => isNews(incident, word, all[index - 1]));
  const given = words.flatMap((word) => (word.eta === null ? [] : [{ ...word, eta: word.eta }]));
  return given.map(({ release, eta }, index) => {
    const run = runOf(incident, release);
    const next = words.find((word) => word.release > release && runOf(incident, word.release) === run);
    const met_at = next?.at ?? restoredIn(incident, run);
    const stands = next === undefined && run === incident.reopenings.length;
    const id = stands ? 'estimate' : `estimate#${index + 1}`;
    return { id, due_at: eta, state: stateAt(incident, eta, met_at, now), met_at };
  });
}

/** The same time said again is no other promise, but after it had stopped again. */
function isNews(incident: Incident, { eta, release }: EstimateWord, before: EstimateWord | undefined): boolean {
  if (!before || runOf(incident, before.release) !== runOf(incident, release)) return true;
  return eta === null ? before.eta !== null : !isSameEstimate(eta, before.eta);
}

/** What a text that has the part says: the time that it was made from, or that there is none. */
function etaOf({ draft }: DraftState): string | null {
  const made = draft.made_from['fact.eta'];
  return typeof made === 'string' && !Number.isNaN(Date.parse(made)) ? made : null;
}
