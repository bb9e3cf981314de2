import type { Incident } from '../incident/incident.ts';
import type { Plan } from '../playbook/plan.ts';
import { planLanguages } from '../playbook/plan.ts';
import type { Part, Statement } from '../schema/generated/types.ts';
import { compose } from './compose.ts';
import { lookUp } from './lookup.ts';
import { own } from './own.ts';
import { type Need, stageNeeds, unmet } from './parts.ts';
import type { Composing, Source } from './sources.ts';
import { sourcesOf, standIns } from './sources.ts';

/** A part that the stage needs, and that a language does not say although it has the texts. */
export type EmptyNeed = {
  readonly language: string;
  readonly part: Part;
  /** Key of the text that says nothing: `regret`, `workarounds.none`. */
  readonly key: string;
  /** What nothing can be said of, so that the part is left out; none: its text comes out empty. */
  readonly facts: readonly string[];
};

/**
 * What a statement must say at its stage, has a part for, and does not say in an incident, by language. A text that is not
 * there, or is no message, is no business of this: it is a finding of its own.
 */
export function emptyNeeds(plan: Plan, incident: Incident, id: string, now: string): readonly EmptyNeed[] {
  const statement = own(plan.playbook.statements, id);
  if (!statement) return [];
  const needs = stageNeeds(plan, statement.stage);
  const parts = statement.parts.filter((part) => needs.some((need) => need.includes(part)));
  const found = emptyAmong(plan, incident, { id, statement: { ...statement, parts }, needs }, now);
  // The link may stand in a part that is not needed.
  return found.length === 0 ? [] : emptyAmong(plan, incident, { id, statement, needs }, now);
}

type Saying = { readonly id: string; readonly statement: Statement; readonly needs: readonly Need[] };

function emptyAmong(plan: Plan, incident: Incident, saying: Saying, now: string): readonly EmptyNeed[] {
  const { id, statement, needs } = saying;
  const lookup = lookUp(plan, incident, now);
  const composing: Composing = { lookup, id, revision: 1, statement };
  const { languages } = compose(composing, {});
  const link = lookup.link();
  return planLanguages(plan).flatMap((language) => {
    const said = own(languages, language)?.parts.filter(({ text }) => text.trim() !== '') ?? [];
    const has = (alternative: Need[number]) =>
      alternative === 'link'
        ? link !== null && said.some(({ text }) => text.includes(link))
        : said.some(({ part }) => part === alternative);
    return unmet(needs, has).flatMap((need) => whyEmpty(composing, language, need));
  });
}

function whyEmpty(composing: Composing, language: string, need: Need): readonly EmptyNeed[] {
  const { parts } = composing.statement;
  const among = need.flatMap((part) => (part !== 'link' && parts.includes(part) ? [part] : []));
  const found = among.flatMap((part) => saying(composing, language, part).map((source) => ({ part, source })));
  const [first] = found;
  if (!first || found.some(({ source }) => source.said.state === 'lacking')) return [];
  const facts = found.flatMap(({ source: { said } }) => (said.state === 'unknown' ? said.facts : []));
  return [{ language, part: first.part, key: first.source.key, facts: [...new Set(facts)] }];
}

/** What a part is made of; where there is no option, what says so. */
function saying(composing: Composing, language: string, part: Part): readonly Source[] {
  const sources = sourcesOf(composing, language, part);
  return sources.length > 0 ? sources : standIns(composing, language, part, []);
}
