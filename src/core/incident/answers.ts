import { placeholdersOf } from '../playbook/messages.ts';
import type { Plan } from '../playbook/plan.ts';
import { TOLD_PARTS } from '../playbook/scope.ts';
import type { Part, Stage } from '../schema/generated/types.ts';
import { factType } from '../statement/facts.ts';
import { lookUp } from '../statement/lookup.ts';
import { formatText } from '../statement/message.ts';
import { own } from '../statement/own.ts';
import { shownTime } from '../statement/promise.ts';
import { unknowns } from '../statement/sources.ts';
import type { Setting } from '../statement/values.ts';
import { valueIn } from '../statement/values.ts';
import { elapsed } from '../time/instant.ts';
import type { Incident } from './incident.ts';
import type { Told } from './told.ts';
import { toldBy } from './told.ts';

/** A question that people ask, and what may be said. `public` false: `answer` says that it is not known, or not said yet. */
export type Answer = {
  readonly id: string;
  readonly ask: string;
  /** Null: the texts have no words for it. */
  readonly answer: string | null;
  readonly public: boolean;
};

/** A short reply for a social channel. */
export type Reply = { readonly id: string; readonly text: string };

/** What can be answered beside the statements as they stand. */
export type Answers = {
  /** What is not known, as the public may hear it. */
  readonly unknown: readonly string[];
  readonly questions: readonly Answer[];
  /** Only those that hold now: each fact in them is public. */
  readonly replies: readonly Reply[];
};

/** Placeholders that nobody asks about before the end, and after it. */
const AT_THE_END = ['check', 'restored_at'];
const BEFORE_THE_END = ['eta', 'workaround'];

type Telling = {
  readonly setting: Setting;
  readonly told: Told;
  readonly language: string;
  /** The time that was promised in public, or null. */
  readonly nextUpdateBy: string | null;
};

/** `unknown`: for want of these facts. `later`: all is known, and not public yet. */
type Sayable =
  | { readonly state: 'said'; readonly text: string }
  | { readonly state: 'unknown'; readonly facts: readonly string[] }
  | { readonly state: 'later' };

/** What may be answered in a language now: an answer holds only when the public was told each fact that it shows. */
export function answersOf(
  plan: Plan,
  incident: Incident,
  asked: { readonly language: string; readonly nextUpdateBy: string | null; readonly now: string },
): Answers {
  const { language, nextUpdateBy: by, now } = asked;
  // A promise that was not kept is not made again.
  const nextUpdateBy = by !== null && elapsed(now, by) >= 0 ? by : null;
  const lookup = lookUp(plan, incident, now);
  const over = incident.state !== 'open' && incident.state !== 'armed';
  const stage: Stage = over ? 'restored' : 'update';
  const telling = { setting: { lookup, stage }, told: toldBy(lookup), language, nextUpdateBy };
  const texts = own(plan.texts, language);
  const isAsked = (text: string) =>
    !placeholdersOf(text).some((name) => (over ? BEFORE_THE_END : AT_THE_END).includes(name));
  const unknown = unknowns({ lookup, statement: { stage } }, language, []);
  return {
    unknown: unknown.flatMap(({ said }) => (said.state === 'said' ? [said.text] : [])),
    questions: Object.entries(texts?.questions ?? {}).flatMap(([id, { ask, answer, unknown }]): readonly Answer[] => {
      const question = sayTold(telling, ask);
      if (question.state !== 'said' || !isAsked(answer)) return [];
      const said = sayTold(telling, answer);
      if (said.state === 'said') return [{ id, ask: question.text, answer: said.text, public: true }];
      return [{ id, ask: question.text, answer: standIn(telling, said, unknown), public: false }];
    }),
    replies: Object.entries(texts?.replies ?? {}).flatMap(([id, text]): readonly Reply[] => {
      const said = sayTold(telling, text);
      return said.state === 'said' && isAsked(text) ? [{ id, text: said.text }] : [];
    }),
  };
}

/** A text with its values, when all that it shows is public. */
function sayTold(telling: Telling, text: string): Sayable {
  const values: Record<string, string | number> = {};
  const unknown: string[] = [];
  let later = false;
  for (const name of placeholdersOf(text)) {
    const found = placeholder(telling, name);
    if (found.state === 'said') values[name] = found.value;
    else if (found.state === 'unknown') unknown.push(name);
    else later = true;
  }
  if (unknown.length > 0) return { state: 'unknown', facts: unknown };
  const formatted = later ? null : formatText(text, telling.language, values);
  return formatted?.ok ? { state: 'said', text: formatted.text } : { state: 'later' };
}

type Found = { readonly state: 'said'; readonly value: string | number } | { readonly state: 'unknown' | 'later' };

function placeholder({ setting, told, language, nextUpdateBy }: Telling, name: string): Found {
  const { lookup } = setting;
  if (isToldPart(name)) {
    const part = told.part(name, language);
    return part === null ? { state: 'unknown' } : { state: 'said', value: part };
  }
  if (name === 'next_update_by') {
    if (nextUpdateBy === null) return { state: 'later' };
    return { state: 'said', value: shownTime(lookup.plan, language, nextUpdateBy, lookup.now) };
  }
  const isFact = factType(lookup.plan, name) !== undefined;
  if (isFact) {
    const { state } = lookup.fact(name);
    if (state === 'unknown' || state === 'checking') return { state: 'unknown' };
    if (!told.fact(name)) return { state: 'later' };
  }
  // Money is due so long after it works again: the day is public with that.
  if (name === 'pay_by' && !told.fact('restored_at')) return { state: 'later' };
  const value = valueIn(setting, language, name);
  return value.state === 'ready' ? { state: 'said', value: value.value } : { state: 'later' };
}

function isToldPart(name: string): name is (typeof TOLD_PARTS)[number] & Part {
  return (TOLD_PARTS as readonly string[]).includes(name);
}

/** What is said instead, and when there will be more. */
function standIn(telling: Telling, why: Sayable, unknown: string | undefined): string | null {
  const { no_answer: none } = own(telling.setting.lookup.plan.texts, telling.language) ?? {};
  const first = why.state === 'later' ? [none?.later] : [unknown, ...unknownTexts(telling, why), none?.unknown];
  const said = firstSaid(telling, first);
  const next = firstSaid(telling, [none?.next]);
  return said === null ? next : [said, ...(next === null ? [] : [next])].join(' ');
}

function unknownTexts({ setting: { lookup }, language }: Telling, why: Sayable): readonly (string | undefined)[] {
  if (why.state !== 'unknown') return [];
  const texts = own(lookup.plan.texts, language);
  return why.facts.map((name) => {
    const state = factType(lookup.plan, name) === undefined ? 'unknown' : lookup.fact(name).state;
    return state === 'unknown' || state === 'checking' ? own(texts?.unknown, name)?.[state] : undefined;
  });
}

function firstSaid(telling: Telling, among: readonly (string | undefined)[]): string | null {
  for (const text of among) {
    const said = text === undefined ? null : sayTold(telling, text);
    if (said?.state === 'said') return said.text;
  }
  return null;
}
