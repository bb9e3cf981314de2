import type { Plan } from '../playbook/plan.ts';
import { durationMs } from '../time/duration.ts';
import { elapsed, plus } from '../time/instant.ts';
import type { PublicWord } from './audience.ts';
import { publicWords } from './audience.ts';
import { begunAt, runOf } from './course.ts';
import type { Deadline } from './deadline.ts';
import { stateAt } from './deadline.ts';
import type { Incident } from './incident.ts';

type Intervals = readonly { readonly interval: string; readonly for?: string | undefined }[];
type Recurring = {
  readonly id: string;
  readonly rule: Plan['playbook']['deadlines'][string];
  readonly every: Intervals;
};

/** The interval that holds so many ms after the first turn began. */
export function intervalAfter(every: Intervals, sinceFirst: number): number {
  let until = 0;
  for (const { interval, for: span } of every) {
    until += span === undefined ? Number.POSITIVE_INFINITY : durationMs(span);
    if (sinceFirst < until) return durationMs(interval);
  }
  return durationMs(every.at(-1)?.interval ?? '1h');
}

/**
 * The turns of a recurring deadline, from the public's first word on: past ones as `id#1`, `id#2`; the current one as `id`.
 * Once it has stopped again, the intervals count anew from the first word about that.
 */
export function turns(plan: Plan, incident: Incident, recurring: Recurring, now: string): readonly Deadline[] {
  const words = publicWords(plan, incident)
    .filter(isNews)
    .filter((word) => promises(word) || ends(recurring, word));
  const kept = untilTheEnd(incident, recurring, words);
  const begun = kept.filter((word) => !ends(recurring, word));
  const past = begun.map((word, index) => {
    const first = begun.find((one) => runOf(incident, one.release) === runOf(incident, word.release)) ?? word;
    const due_at = word.next_update_by ?? plus(word.at, intervalAfter(recurring.every, elapsed(first.at, word.at)));
    const met_at = kept[kept.indexOf(word) + 1]?.at ?? null;
    const id = met_at === null ? recurring.id : `${recurring.id}#${index + 1}`;
    return { id, due_at, state: stateAt(incident, due_at, met_at, now), met_at };
  });
  if (past.at(-1)?.id === recurring.id || kept.some((word) => word.release > begunAt(incident))) return past;
  return [...past, { id: recurring.id, due_at: null, state: stateAt(incident, null, null, now), met_at: null }];
}

/** What is said once the end was told belongs to no turn, until it has stopped again. */
function untilTheEnd(incident: Incident, recurring: Recurring, words: readonly PublicWord[]): readonly PublicWord[] {
  return words.filter(({ release }, index) => {
    const run = runOf(incident, release);
    const before = words.slice(0, index).filter((one) => runOf(incident, one.release) === run);
    return !before.some((one) => ends(recurring, one));
  });
}

/** What was said before and only went to one more channel is no next word, nor is an older release that came late. */
function isNews(word: PublicWord, index: number, words: readonly PublicWord[]): boolean {
  const before = words.slice(0, index);
  const said = before.flatMap((one) => one.said);
  return before.every(({ release }) => release < word.release) && !word.said.every((one) => said.includes(one));
}

/** A word that promises no next one (a correction) leaves the promise that stands as it is. */
function promises(word: PublicWord): boolean {
  return word.next_update_by !== null || word.stages.some((stage) => stage === 'holding' || stage === 'update');
}

/** The promise of a next update ends with the accepted word that it works again. */
function ends(recurring: Recurring, word: PublicWord): boolean {
  return recurring.rule.until === 'restored' && word.stages.some((stage) => stage === 'restored');
}
