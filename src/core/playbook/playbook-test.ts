import type { Imagined } from '../incident/imagine.ts';
import { imagineDraft } from '../incident/imagine-draft.ts';
import { NOTHING_YET } from '../incident/nothing-yet.ts';
import type { Refusal } from '../refusal.ts';
import { misused } from '../refusal.ts';
import type { Test } from '../schema/generated/types.ts';
import type { Draft } from '../statement/draft.ts';
import { narrowed } from '../statement/preview.ts';
import { promisedTime } from '../statement/promise.ts';
import { parseTyped } from '../time/typed-time.ts';
import type { Plan } from './plan.ts';

/** What a test's texts are made of. `promise`: the next update as it would be promised then; null: none is. */
export type TestRun = { readonly drafts: readonly Draft[]; readonly now: string; readonly promise: string | null };

/** `2026-11-24 03:10`: a day and a time, and nothing that moves with the clock. */
const FIXED = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/** The instant that a test is made at; undefined when it names none. */
export function testedAt({ now }: Pick<Test, 'now'>, zone: string): string | undefined {
  return FIXED.test(now.trim()) ? parseTyped(now, { now, zone, looking: 'back' }) : undefined;
}

/** The estimate that a test takes to have been told; undefined when it is no time. */
export function testedSaid(said: string, zone: string, now: string): string | undefined {
  return parseTyped(said, { now, zone, looking: 'ahead' });
}

/** Facts as somebody would type them. */
export function typedFacts({ facts = {} }: Pick<Test, 'facts'>): Readonly<Record<string, string>> {
  const typed = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === 'object' ? value.join(',') : String(value),
  ]);
  return Object.fromEntries(typed);
}

/** Makes the texts of a test, as `preview` would at its time. */
export function runTest(plan: Plan, test: Test): TestRun | { readonly refusal: Refusal } {
  const zone = plan.workspace.timezone;
  const now = testedAt(test, zone);
  if (now === undefined) return misused('not-a-time', { fact: 'now', typed: test.now });
  const { sample: everything = false, options = {}, lost = [], channels = [], languages = [] } = test;
  const imagined: Imagined = { plan, typed: typedFacts(test), lost, now, options, everything };
  const said = test.said === undefined ? undefined : testedSaid(test.said, zone, now);
  const drafts: Draft[] = [];
  for (const statement of test.statements ?? Object.keys(plan.playbook.statements)) {
    const draft = imagineDraft(imagined, statement, said);
    if ('refusal' in draft) return draft;
    drafts.push(narrowed(draft, { channels, languages }));
  }
  return { drafts, now, promise: promisedTime(plan, NOTHING_YET, now) };
}
