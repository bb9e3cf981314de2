import type { Part } from '../schema/generated/types.ts';
import { factType } from './facts.ts';
import type { Lookup } from './lookup.ts';
import { formatText, parseText } from './message.ts';
import { own } from './own.ts';
import { PART_FACTS } from './parts.ts';
import type { Setting } from './values.ts';
import { valueIn } from './values.ts';

/**
 * A text in a language. `unknown`: the facts (or `link`, `contact` …) it would show have nothing to say. `lacking`: the
 * language has no such text, or no word for a value.
 */
export type Said =
  | { readonly state: 'said'; readonly text: string }
  | { readonly state: 'unknown'; readonly facts: readonly string[] }
  | { readonly state: 'lacking' };

const LACKING: Said = { state: 'lacking' };

/** Says a text with the incident's values. */
export function say(setting: Setting, language: string, text: string | undefined): Said {
  const message = text === undefined ? null : parseText(text);
  if (text === undefined || !message?.ok) return LACKING;
  const values: Record<string, string | number> = {};
  const unknown: string[] = [];
  let untranslated = false;
  for (const name of message.placeholders) {
    const found = valueIn(setting, language, name);
    if (found.state === 'ready') values[name] = found.value;
    else if (found.state === 'unknown') unknown.push(name);
    else untranslated = true;
  }
  if (unknown.length > 0) return { state: 'unknown', facts: unknown };
  const formatted = untranslated ? null : formatText(text, language, values);
  return formatted?.ok ? { state: 'said', text: formatted.text } : LACKING;
}

/** Says a part's own text, if the facts that the part stands on are known. */
export function sayPart(setting: Setting, language: string, part: Part, text: string | undefined): Said {
  const unknown = unknownBehind(setting.lookup, part);
  if (unknown !== null) return { state: 'unknown', facts: [unknown] };
  if (part === 'safety' && !isVouchedFor(setting.lookup, text)) return { state: 'unknown', facts: [] };
  return say(setting, language, text);
}

/** The fact that a part stands on, when the playbook has it and it is not known; else null. */
function unknownBehind(lookup: Lookup, part: Part): string | null {
  const fact = PART_FACTS[part];
  if (fact === undefined || factType(lookup.plan, fact) === undefined) return null;
  return lookup.fact(fact).state === 'known' ? null : fact;
}

/** That money and data are safe is said only with a fact in the text, or of that name, which somebody in a role confirmed. */
function isVouchedFor(lookup: Lookup, text: string | undefined): boolean {
  const message = text === undefined ? null : parseText(text);
  const named = message?.ok ? message.placeholders : [];
  const facts = ['safety', ...named].filter((name) => own(lookup.plan.playbook.facts, name) !== undefined);
  const found = facts.map(lookup.fact);
  return found.some((fact) => fact.state === 'known' && fact.confirmed);
}
