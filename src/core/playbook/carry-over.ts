import type { Texts } from '../schema/generated/types.ts';
import { own } from '../statement/own.ts';
import { mergeTexts } from './merge-texts.ts';
import type { Plan } from './plan.ts';

/** What an incident takes along into another playbook. */
export type Luggage = {
  /** Facts that have a value. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Compensations that the public was promised. */
  readonly promised: readonly string[];
};

type Playbook = Plan['playbook'];
type Rules = NonNullable<Playbook['facts']>;

/**
 * The plan of an incident that goes on with another playbook: the new one's statements, steps and words; the incident's own
 * workspace; and of the old playbook what still counts: clocks that the new one does not know, facts that have a value, and
 * what the public was promised, as it was promised.
 */
export function carryOver(old: Plan, next: Plan, { facts, promised }: Luggage): Plan {
  const { compensations = {} } = old.playbook;
  const kept = Object.fromEntries(
    promised.flatMap((id) => {
      const rule = own(compensations, id);
      return rule ? [[id, rule] as const] : [];
    }),
  );
  const playbook: Playbook = {
    ...next.playbook,
    facts: withOldFacts(old.playbook.facts ?? {}, next.playbook.facts ?? {}, facts),
    deadlines: { ...old.playbook.deadlines, ...next.playbook.deadlines },
    compensations: { ...next.playbook.compensations, ...kept },
  };
  const texts = Object.entries(next.texts)
    .filter(([language]) => old.workspace.languages.includes(language))
    .map(([language, words]) => [language, withOldWords(own(old.texts, language), words, Object.keys(kept))] as const);
  return { ...next, workspace: old.workspace, connectors: old.connectors, playbook, texts: Object.fromEntries(texts) };
}

/** Facts whose value means nothing under the new playbook, because they are of another type there. */
export function outOfPlace(old: Plan, next: Plan, { facts }: Luggage): readonly string[] {
  return Object.keys(facts).filter((name) => {
    const [before, after] = [own(old.playbook.facts ?? {}, name), own(next.playbook.facts ?? {}, name)];
    return before !== undefined && after !== undefined && before.type !== after.type;
  });
}

/** A choice that only the old playbook knew stays a choice while it is what is known. */
function withOldFacts(old: Rules, next: Rules, values: Luggage['facts']): Rules {
  const rules: Record<string, Rules[string]> = { ...next };
  for (const [name, value] of Object.entries(values)) {
    const [before, after] = [own(old, name), own(next, name)];
    if (before && !after) rules[name] = before;
    if (!before || !after?.of || before.type !== after.type) continue;
    const known = [value].flat().filter((one) => typeof one === 'string' && !after.of?.includes(one)) as string[];
    if (known.length > 0) rules[name] = { ...after, of: [...after.of, ...known] };
  }
  return rules;
}

function withOldWords(old: Texts | undefined, next: Texts, promised: readonly string[]): Texts {
  if (!old) return next;
  const kept = promised.flatMap((id) => {
    const text = own(old.compensations ?? {}, id);
    return text === undefined ? [] : [[id, text] as const];
  });
  const { format, language, facts } = old;
  const { facts: words } = mergeTexts(facts ? { format, language, facts } : { format, language }, next);
  const compensations = { ...next.compensations, ...Object.fromEntries(kept) };
  return {
    ...withOldShortForms(old, next, promised),
    ...(words ? { facts: words } : {}),
    ...(Object.keys(compensations).length > 0 ? { compensations } : {}),
  };
}

/** What was promised is said as it was promised, in short too. */
function withOldShortForms(old: Texts, next: Texts, promised: readonly string[]): Texts {
  const before = Object.entries(old.short?.compensations ?? {}).filter(([id]) => promised.includes(id));
  const after = Object.entries(next.short?.compensations ?? {}).filter(([id]) => !promised.includes(id));
  if (before.length === 0 && !next.short) return next;
  return { ...next, short: { ...next.short, compensations: Object.fromEntries([...after, ...before]) } };
}
