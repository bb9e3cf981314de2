import type { Plan } from '../playbook/plan.ts';
import { isIn, offered } from '../statement/options.ts';
import { publicWords } from './audience.ts';
import type { Deadline } from './deadline.ts';
import { deadlinesOf } from './deadlines.ts';
import type { Incident } from './incident.ts';
import { promisedOptions } from './promises.ts';

/** What was there before a switch and what is there after it, by name. */
export type Difference = {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly stays: readonly string[];
};

/** What a switch of the playbook changes, for the public above all. */
export type SwitchChanges = {
  /** Statements that the public has heard. */
  readonly heard: readonly string[];
  /** Statements to public audiences, by id. */
  readonly statements: Difference;
  /** Workarounds and compensations that stand in new texts now. */
  readonly options: Difference;
  /** Of those that are gone, what the public was told: it stays said. */
  readonly said: readonly string[];
  /** Clocks whose time is another one now, or that are new. */
  readonly deadlines: readonly { readonly id: string; readonly before: string | null; readonly after: string | null }[];
  readonly asked_again: readonly string[];
};

type State = { readonly plan: Plan; readonly incident: Incident };

/** Compares an incident before a switch with the same one after it. */
export function switchChanges(before: State, after: State, now: string): SwitchChanges {
  const promised = promisedOptions(before.plan, before.incident);
  const options = difference(standing(before, now), standing(after, now));
  const words = publicWords(before.plan, before.incident).flatMap((word) => word.said);
  return {
    heard: [...new Set(words.map((word) => word.replace(/-\d+$/, '')))],
    statements: difference(spoken(before.plan), spoken(after.plan)),
    options,
    said: options.gone.filter((option) => promised.includes(option)),
    deadlines: moved(clocks(before, now), clocks(after, now)),
    asked_again: Object.keys(before.incident.facts).filter((fact) => !Object.hasOwn(after.incident.facts, fact)),
  };
}

function spoken({ playbook }: Plan): readonly string[] {
  return Object.entries(playbook.statements).flatMap(([id, { audience }]) => (audience === 'staff' ? [] : [id]));
}

function standing({ plan, incident }: State, now: string): readonly string[] {
  return offered(plan, incident, now)
    .filter(isIn)
    .map(({ id }) => id);
}

function clocks({ plan, incident }: State, now: string): readonly Deadline[] {
  return deadlinesOf(plan, incident, now).filter(({ state }) => state === 'pending' || state === 'missed');
}

function moved(before: readonly Deadline[], after: readonly Deadline[]): SwitchChanges['deadlines'] {
  return after.flatMap(({ id, due_at }) => {
    const earlier = before.find((one) => one.id === id);
    return earlier && earlier.due_at === due_at ? [] : [{ id, before: earlier?.due_at ?? null, after: due_at }];
  });
}

function difference(before: readonly string[], after: readonly string[]): Difference {
  return {
    added: after.filter((one) => !before.includes(one)),
    gone: before.filter((one) => !after.includes(one)),
    stays: after.filter((one) => before.includes(one)),
  };
}
