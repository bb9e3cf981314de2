import type { FactValue } from '../incident/entry-data.ts';
import type { Imagined } from '../incident/imagine.ts';
import type { Draft } from './draft.ts';
import { isReviewed } from './options.ts';
import { own } from './own.ts';

/** A fact that drafts depend on, and where its value comes from. `value` null: it is not known. */
export type ShownFact = {
  readonly fact: string;
  readonly value: FactValue | null;
  readonly from: 'set' | 'default' | 'sample' | 'nowhere';
};

/** What nobody set, and what it was taken to be. */
export type Samples = {
  /** Those built in first, then in the playbook's order. */
  readonly facts: readonly ShownFact[];
  /** Facts of the playbook that were not set, and that one of the drafts takes as not known; none where everything was to be known. */
  readonly unknown: readonly string[];
  /** Options that nobody chose, and that stand in a draft all the same. */
  readonly options: readonly string[];
};

/** What drafts of an imagined incident were made with. */
export function samplesIn({ plan, typed, options = {}, everything }: Imagined, drafts: readonly Draft[]): Samples {
  const rules = plan.playbook.facts ?? {};
  const seen = drafts.flatMap(({ made_from }) =>
    Object.entries(made_from).flatMap(([key, value]) =>
      key.startsWith('fact.') ? [[key.slice('fact.'.length), knownValue(value)] as const] : [],
    ),
  );
  const values = new Map<string, FactValue | null>();
  for (const [fact, value] of seen) values.set(fact, values.get(fact) ?? value);
  const isSet = (fact: string) => Object.keys(typed).some((key) => key === fact || key.startsWith(`${fact}.`));
  const builtIn = [...values.keys()].filter((fact) => !Object.hasOwn(rules, fact));
  const facts = [...builtIn, ...Object.keys(rules).filter((fact) => values.has(fact))];
  return {
    facts: facts.map((fact): ShownFact => {
      const value = values.get(fact) ?? null;
      if (isSet(fact)) return { fact, value, from: 'set' };
      if (value === null) return { fact, value, from: 'nowhere' };
      const isDefault = JSON.stringify(own(rules, fact)?.default) === JSON.stringify(value);
      return { fact, value, from: isDefault ? 'default' : 'sample' };
    }),
    unknown: everything
      ? []
      : Object.keys(rules).filter(
          (fact) => !isSet(fact) && seen.some(([one, value]) => one === fact && value === null),
        ),
    options: [...new Set(drafts.flatMap((draft) => draft.options))].filter(
      (option) => !isReviewed(plan, option) && !Object.hasOwn(options, option),
    ),
  };
}

/** What a draft was made from is a value, or says why there is none: `{unknown: true}`. */
function knownValue(value: unknown): FactValue | null {
  const isReason =
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).includes(true);
  return isReason || value === undefined ? null : (value as FactValue | null);
}
