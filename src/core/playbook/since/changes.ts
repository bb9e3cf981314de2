import type { Playbook, Texts } from '../../schema/generated/types.ts';
import { own } from '../../statement/own.ts';
import { durationMs } from '../../time/duration.ts';
import { loosenedCompensations, loosenedConsent, loosenedFacts } from './consent-loosened.ts';
import { isLoosened } from './deadline-loosened.ts';

/** A playbook with the texts of its folder, by language. */
export type PlaybookFolder = { readonly playbook: Playbook; readonly texts: Readonly<Record<string, Texts>> };

/**
 * What is different, and how far the version has to go for it. `major`: less is promised or asked than before, or something
 * is gone that people count on. `minor`: something new, or done in another way. `patch`: words and dates.
 */
export type Change = {
  readonly step: 'major' | 'minor' | 'patch';
  readonly what: 'deadline' | 'consent' | 'fact' | 'compensation' | 'audience' | 'removed' | 'structure' | 'words';
  /** `first-statement`, `holding`, `ro`; empty where it is about no single one. */
  readonly name: string;
};

/** Lists whose ids are used in commands, in other playbooks and by those who read. */
const LISTS = ['facts', 'deadlines', 'workarounds', 'compensations', 'statements'] as const;

/** The differences between two states of a playbook, the gravest first. Its version, comments and layout are none. */
export function changesBetween(before: PlaybookFolder, after: PlaybookFolder): readonly Change[] {
  const [old, now] = [before.playbook, after.playbook];
  const major = [
    ...named('deadline', loosenedDeadlines(old, now)),
    ...named('consent', loosenedConsent(old, now)),
    ...named('fact', loosenedFacts(old, now)),
    ...named('compensation', loosenedCompensations(old, now, isLater)),
    ...named('audience', movedStatements(old, now)),
    ...named('removed', removed(old, now)),
  ];
  const isRebuilt = !same(structureOf(old), structureOf(now));
  const isReworded = !same(wordsOf(old), wordsOf(now)) || !same(before.texts, after.texts);
  return [
    ...major,
    ...(isRebuilt ? [{ step: 'minor', what: 'structure', name: '' } as const] : []),
    ...(isReworded ? [{ step: 'patch', what: 'words', name: '' } as const] : []),
  ];
}

function named(what: Change['what'], names: readonly string[]): readonly Change[] {
  return names.map((name) => ({ step: 'major', what, name }));
}

function loosenedDeadlines(before: Playbook, after: Playbook): readonly string[] {
  return Object.entries(before.deadlines).flatMap(([id, deadline]) => {
    const now = own(after.deadlines, id);
    return now && isLoosened(deadline, now) ? [id] : [];
  });
}

function movedStatements(before: Playbook, after: Playbook): readonly string[] {
  return Object.entries(before.statements).flatMap(([id, { audience }]) => {
    const now = own(after.statements, id);
    return now && now.audience !== audience ? [id] : [];
  });
}

function removed(before: Playbook, after: Playbook): readonly string[] {
  const ids = LISTS.flatMap((list) =>
    Object.keys(before[list] ?? {}).filter(
      (id) => own(after[list] as Readonly<Record<string, unknown>>, id) === undefined,
    ),
  );
  return [...ids, ...before.languages.filter((language) => !after.languages.includes(language))];
}

function isLater(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && (after === undefined || durationMs(after) > durationMs(before));
}

/** What decides what happens: all but words for the team, dates, and the version itself. */
function structureOf({
  version: _,
  title: __,
  owner: ___,
  review_by: ____,
  drill_every: _____,
  ...rest
}: Playbook): unknown {
  return {
    ...rest,
    facts: without(rest.facts, ['ask']),
    workarounds: without(rest.workarounds, ['title', 'check', 'tested']),
    compensations: without(rest.compensations, ['title']),
    steps: rest.steps.map((step) => omit(step, ['title', 'guide'])),
  };
}

function wordsOf({ version: _, ...rest }: Playbook): unknown {
  return rest;
}

function without(record: object | undefined, keys: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(record ?? {}).map(([id, value]) => [id, omit(value, keys)]));
}

function omit(value: object, keys: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/** Keys may stand in another order: only lists have one. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}
