import type { Plan } from '../playbook/plan.ts';
import { durationMs } from '../time/duration.ts';
import { elapsed, plus } from '../time/instant.ts';
import type { PublicWord } from './audience.ts';
import { publicWords } from './audience.ts';
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

/** The turns of a recurring deadline, from the public's first word on: past ones as `id#1`, `id#2`; the current one as `id`. */
export function turns(plan: Plan, incident: Incident, recurring: Recurring, now: string): readonly Deadline[] {
  const words = publicWords(plan, incident)
    .filter(isNews)
    .filter((word) => promises(word) || ends(recurring, word));
  const first = words[0];
  if (!first) return [{ id: recurring.id, due_at: null, state: stateAt(incident, null, null, now), met_at: null }];
  const end = words.findIndex((word) => ends(recurring, word));
  const begun = end < 0 ? words : words.slice(0, end);
  return begun.map((word, index) => {
    const due_at = word.next_update_by ?? plus(word.at, intervalAfter(recurring.every, elapsed(first.at, word.at)));
    const met_at = words[index + 1]?.at ?? null;
    const id = met_at === null ? recurring.id : `${recurring.id}#${index + 1}`;
    return { id, due_at, state: stateAt(incident, due_at, met_at, now), met_at };
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
