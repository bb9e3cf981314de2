import type { FactValue } from '../incident/entry-data.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Condition, Fact } from '../schema/generated/types.ts';
import { own } from './own.ts';

/** A free text has no longest form: so long is a full sentence. */
const SENTENCE = 'x'.repeat(100);
/** As many as anybody counts: customers of a large bank. */
const LARGEST_NUMBER = 10_000_000;

/** The value of each of the playbook's facts that makes texts in a language longest; `instant` for times. */
export function longestValues(plan: Plan, language: string, instant: string): Readonly<Record<string, FactValue>> {
  const facts = Object.entries(plan.playbook.facts ?? {});
  return Object.fromEntries(facts.map(([name, rule]) => [name, longestValue(plan, language, name, rule, instant)]));
}

function longestValue(plan: Plan, language: string, name: string, rule: Fact, instant: string): FactValue {
  switch (rule.type) {
    case 'services':
      return Object.keys(plan.workspace.services);
    case 'choices':
      return rule.of ?? [];
    case 'choice':
      return longestOf(plan, language, name, rule.of ?? [], String) ?? '';
    case 'boolean':
      return longestOf(plan, language, name, [true, false], String) ?? true;
    case 'time':
      return instant;
    case 'number':
      return LARGEST_NUMBER;
    case 'text':
      return { [language]: SENTENCE };
  }
}

/** Of values that exclude each other, the one whose name and options are longest together. */
function longestOf<T>(
  plan: Plan,
  language: string,
  name: string,
  values: readonly T[],
  idOf: (value: T) => string,
): T | undefined {
  const texts = own(plan.texts, language);
  const length = (text: string | undefined) => text?.length ?? 0;
  const optionsWith = (value: T) =>
    (['workarounds', 'compensations'] as const).flatMap((list) =>
      Object.entries(plan.playbook[list] ?? {})
        .filter(([, { when }]) => allows(when, name, value))
        .map(([id]) => length(own(texts?.[list], id))),
    );
  const lengths = values.map(
    (value) =>
      length(own(own(texts?.facts, name), idOf(value))) + optionsWith(value).reduce((sum, one) => sum + one, 0),
  );
  return values[lengths.indexOf(Math.max(...lengths))];
}

/** True when a condition can hold with this value. */
function allows(when: Condition | undefined, name: string, value: unknown): boolean {
  const wanted: unknown = own(when, name);
  if (wanted === undefined || wanted === 'known') return true;
  const oneOf: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  return oneOf.includes(value);
}
