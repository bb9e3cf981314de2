import type { FactValue } from '../incident/entry-data.ts';
import { personOf } from '../incident/people.ts';
import type { Stage } from '../schema/generated/types.ts';
import { durationMs } from '../time/duration.ts';
import { plus } from '../time/instant.ts';
import { factType } from './facts.ts';
import { localeOf } from './locale.ts';
import type { Lookup } from './lookup.ts';
import { own } from './own.ts';
import { promisesUpdate } from './parts.ts';
import { BLANK } from './promise.ts';
import { dayText, timeText } from './time-text.ts';
import { emergencyTitles } from './titles.ts';

/**
 * A placeholder's value in a language. `unknown`: there is nothing to say of it. `untranslated`: there is, and this
 * language has no word for it.
 */
export type Value =
  | { readonly state: 'ready'; readonly value: string | number }
  | { readonly state: 'unknown' | 'untranslated' };

/** Where a text stands. `compensation`: the one whose own text it is; else {$pay_by} is the latest of all that are in. */
export type Setting = {
  readonly lookup: Lookup;
  readonly stage: Stage;
  readonly compensation?: string;
  /** The statement that is corrected. */
  readonly corrects?: string;
  /** The estimate that was told in public before, in a text about it. */
  readonly said?: string;
};

const UNKNOWN: Value = { state: 'unknown' };
const UNTRANSLATED: Value = { state: 'untranslated' };
const lists = new Map<string, Intl.ListFormat>();

/** A placeholder's value, ready for the language. The blank of the promise stands for itself, and so does what is left open. */
export function valueIn(setting: Setting, language: string, name: string): Value {
  const value = found(setting, language, name);
  return value.state === 'unknown' || !setting.lookup.open.includes(name)
    ? value
    : { state: 'ready', value: `{$${name}}` };
}

function found(setting: Setting, language: string, name: string): Value {
  const { lookup, stage } = setting;
  const { plan, incident } = lookup;
  switch (name) {
    case 'organisation':
      return plain(plan.workspace.organisation);
    case 'reference':
      return plain(incident.id);
    case 'link':
      return plain(lookup.link());
    case 'contact':
      return worded(lookup.contact(), language);
    case 'emergency_at':
    case 'emergency_by':
    case 'emergency_statements':
      return emergencyIn(lookup, language, name);
    case 'corrected_at':
      return correctedAt(setting, language);
    case 'pay_by':
      return payBy(setting, language);
    case 'eta_said':
      return setting.said === undefined ? UNKNOWN : factIn(lookup, language, 'eta', setting.said);
    case 'next_update_by': {
      const promised = promisesUpdate(stage) && Object.hasOwn(plan.playbook.deadlines, 'next-update');
      return promised ? { state: 'ready', value: BLANK } : UNKNOWN;
    }
    default: {
      const fact = lookup.fact(name);
      return fact.state === 'known' ? factIn(lookup, language, name, fact.value) : UNKNOWN;
    }
  }
}

function factIn(lookup: Lookup, language: string, name: string, value: FactValue): Value {
  const texts = own(lookup.plan.texts, language);
  const type = factType(lookup.plan, name);
  if (type === 'time' && typeof value === 'string') {
    lookup.day();
    return plain(timeText(lookup.plan, language, value, lookup.now));
  }
  if (type === 'text') return typeof value === 'string' || isWorded(value) ? worded(value, language) : UNKNOWN;
  if (typeof value === 'number') return { state: 'ready', value };
  const names = namesOf(type === 'services' ? texts?.services : own(texts?.facts, name), value);
  return names === null ? UNTRANSLATED : plain(joined(language, names));
}

function emergencyIn(
  lookup: Lookup,
  language: string,
  name: 'emergency_at' | 'emergency_by' | 'emergency_statements',
): Value {
  const { plan, incident, now } = lookup;
  const last = lookup.emergency();
  // On paper nothing has been published yet: a blank stands for it.
  if (!last) return lookup.open.includes(name) ? plain('') : UNKNOWN;
  if (name === 'emergency_by') return plain(personOf(plan, last.by)?.name ?? last.by);
  lookup.day();
  if (name === 'emergency_at') return plain(timeText(plan, language, last.at, now));
  const titles = emergencyTitles(plan, incident, last, language, now);
  return titles === null ? UNTRANSLATED : plain(joined(language, titles));
}

function namesOf(names: Readonly<Record<string, string>> | undefined, value: FactValue): readonly string[] | null {
  const ids: readonly string[] = Array.isArray(value) ? value : [String(value)];
  const found = ids.flatMap((id) => own(names, id) ?? []);
  return found.length === ids.length ? found : null;
}

function payBy({ lookup, compensation }: Setting, language: string): Value {
  const restored = lookup.fact('restored_at');
  if (restored.state !== 'known' || typeof restored.value !== 'string') return UNKNOWN;
  const ids = compensation === undefined ? lookup.options('compensation').map(({ id }) => id) : [compensation];
  const within = ids.flatMap((id) => own(lookup.plan.playbook.compensations, id)?.pay_within ?? []);
  if (within.length === 0) return UNKNOWN;
  const due = plus(restored.value, Math.max(...within.map(durationMs)));
  return plain(dayText(lookup.plan, language, due, lookup.now));
}

function correctedAt({ lookup, corrects }: Setting, language: string): Value {
  const corrected = corrects === undefined ? null : lookup.corrected(corrects);
  if (!corrected) return UNKNOWN;
  lookup.day();
  return plain(timeText(lookup.plan, language, corrected.at, lookup.now));
}

function joined(language: string, names: readonly string[]): string {
  const format = lists.get(language) ?? new Intl.ListFormat(localeOf(language), { type: 'conjunction', style: 'long' });
  lists.set(language, format);
  return format.format(names);
}

function worded(text: string | Readonly<Record<string, string>> | null, language: string): Value {
  if (text === null || typeof text === 'string') return plain(text);
  const mine = own(text, language);
  return mine === undefined ? UNTRANSLATED : plain(mine);
}

function isWorded(value: FactValue): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && !Array.isArray(value);
}

/** A value that reads like the blank must not be filled like it. */
function plain(text: string | null): Value {
  return text === null ? UNKNOWN : { state: 'ready', value: text.replaceAll(BLANK, '$next_update_by') };
}
