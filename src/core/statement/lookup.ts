import { carriedOf, placesTried } from '../incident/carried.ts';
import type { Emergency } from '../incident/emergencies.ts';
import { emergenciesOf } from '../incident/emergencies.ts';
import { saidEstimate } from '../incident/estimates.ts';
import type { Incident } from '../incident/incident.ts';
import type { Plan } from '../playbook/plan.ts';
import type { ContactText } from '../schema/generated/types.ts';
import { dayIn } from '../time/zone.ts';
import { isAlive } from './alive.ts';
import type { MadeFrom } from './draft.ts';
import type { Known } from './facts.ts';
import { known } from './facts.ts';
import type { Option } from './options.ts';
import { isIn, offered } from './options.ts';
import { saysLate } from './told-late.ts';

/** The only way in which composing looks at an incident: whatever was looked at is in `seen`. */
export type Lookup = {
  readonly plan: Plan;
  readonly incident: Incident;
  readonly now: string;
  readonly fact: (name: string) => Known;
  /** Those of a kind that are in statements now; each option of the kind counts as looked at. */
  readonly options: (kind: Option['kind']) => readonly Option[];
  /** True when a revision says that we should have said so sooner. */
  readonly late: (statement: string, revision: number) => boolean;
  /** The first address that is alive, or null. */
  readonly link: () => string | null;
  readonly contact: () => ContactText | null;
  /** The last release without the approvals, or null. */
  readonly emergency: () => Emergency | null;
  /** The estimate that stands in public, beside what a revision itself says; null: none does. */
  readonly said: (statement: string, revision: number) => string | null;
  /** Day of drafting in the workspace's zone: a shown time depends on it. */
  readonly day: () => string;
  /** What of a statement there is to correct: its newest revision that is out, since when and where; null: nothing. */
  readonly corrected: (statement: string) => Corrected | null;
  /** Names that stay open in texts, as `{$name}`: whoever fills them in has paper and a pen. */
  readonly open: readonly string[];
  /** Keys: `fact.cause`, `option.other-atm`, `late.holding.1`, `link`, `contact`, `emergency`, `day`, `corrected.holding`, `estimate.update.2`. */
  readonly seen: () => MadeFrom;
};

/** What a correction is about. `places`: `website/ro`. */
export type Corrected = { readonly revision: number; readonly at: string; readonly places: readonly string[] };

/** What a look takes for granted. */
export type Granted = {
  /** An estimate that a preview takes to have been told. */
  readonly said?: string | undefined;
  /** Names that texts show as blanks, where they have something to show. */
  readonly open?: readonly string[];
};

/** Opens an incident for looking at it at an instant. */
export function lookUp(plan: Plan, incident: Incident, now: string, { said, open = [] }: Granted = {}): Lookup {
  const seen = new Map<string, unknown>();
  let all: readonly Option[] | undefined;
  const see = <T>(key: string, value: T): T => {
    seen.set(key, value);
    return value;
  };
  return {
    plan,
    incident,
    now,
    open,
    fact: (name) => {
      const found = known(plan, incident, name, now);
      see(`fact.${name}`, found.state === 'known' ? found.value : { [found.state]: true });
      return found;
    },
    options: (kind) => {
      all ??= offered(plan, incident, now);
      const mine = all.filter((option) => option.kind === kind);
      for (const option of mine) see(`option.${option.id}`, isIn(option));
      return mine.filter(isIn);
    },
    late: (statement, revision) =>
      see(`late.${statement}.${revision}`, saysLate(plan, incident, statement, revision, now)),
    link: () => see('link', firstAlive(plan, incident, plan.workspace.links)?.url ?? null),
    contact: () => see('contact', firstAlive(plan, incident, plan.workspace.contacts)?.text ?? null),
    emergency: () => {
      const last = emergenciesOf(incident).at(-1) ?? null;
      see('emergency', last?.release ?? null);
      return last;
    },
    corrected: (statement) => see(`corrected.${statement}`, correctedNow(incident, statement)),
    said: (statement, revision) =>
      see(`estimate.${statement}.${revision}`, said ?? saidEstimate(plan, incident, { statement, revision })),
    day: () => see('day', dayIn(plan.workspace.timezone, now)),
    seen: () => Object.fromEntries(seen),
  };
}

function correctedNow(incident: Incident, statement: string): Corrected | null {
  const carried = carriedOf(incident, statement);
  if (!carried) return null;
  const { revision, at } = carried;
  return { revision, at, places: placesTried(incident, statement, revision) };
}

function firstAlive<T extends { readonly needs?: readonly string[] }>(
  plan: Plan,
  incident: Incident,
  among: readonly T[] | undefined,
): T | undefined {
  return among?.find(({ needs }) => isAlive(plan, incident, needs ?? []));
}
