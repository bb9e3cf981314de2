import type { DrillRecord } from './record.ts';

/** A check that did not pass in `times` of the last `of` drills of a playbook. */
export type Failing = { readonly check: string; readonly times: number; readonly of: number };

/** How the drills of a playbook went, oldest first, and what keeps failing. Without drills there is no last one. */
export type Trend = {
  readonly playbook: string;
  readonly drills: readonly DrillRecord[];
  readonly last: DrillRecord | null;
  readonly failing: readonly Failing[];
};

/** Older ones say what a team was, not what it is. */
const RECENT = 5;
/** Once is an accident. */
const AGAIN = 2;

/** How the drills of each playbook went: of all that were drilled, and of those that there are and never were. */
export function trendsOf(history: readonly DrillRecord[], playbooks: readonly string[]): readonly Trend[] {
  const all = [...new Set([...playbooks, ...history.map(({ playbook }) => playbook)])].sort();
  return all.map((playbook) => {
    const drills = history.filter((record) => record.playbook === playbook);
    return { playbook, drills, last: drills.at(-1) ?? null, failing: failingIn(drills.slice(-RECENT)) };
  });
}

function failingIn(recent: readonly DrillRecord[]): readonly Failing[] {
  const checks = [...new Set(recent.flatMap(({ failed }) => failed))];
  return checks
    .map((check) => ({
      check,
      times: recent.filter(({ failed }) => failed.includes(check)).length,
      of: recent.length,
    }))
    .filter(({ times }) => times >= AGAIN)
    .sort((a, b) => b.times - a.times || (a.check < b.check ? -1 : 1));
}
