import type { Plan } from '../../playbook/plan.ts';
import type { Refusal } from '../../refusal.ts';
import { misused } from '../../refusal.ts';
import { own } from '../../statement/own.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { EntryData, FactChanges, FactValue } from '../entry-data.ts';
import { isSameEstimate, isSlip, saidEstimate, slips } from '../estimates.ts';
import type { Incident } from '../incident.ts';
import { factNames, factRule, parseFact } from '../parse-fact.ts';
import { notInRole } from '../people.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** Facts as typed: `services` -> `atm,cards`, `started_at` -> `13:05`, `note.ro` -> a text in Romanian. */
export type TypedFacts = Readonly<Record<string, string>>;

/** Sets facts, all or none. `because`: why all the same, where something speaks against it. */
export function setFacts(asked: Asked, typed: TypedFacts, because?: string): Decision {
  return guarded(asked, () => {
    if (because?.trim() === '') return misused('reason-missing', { command: 'set' });
    const read = readFacts(asked.plan, asked.incident, typed, asked.at);
    if ('refusal' in read) return read;
    const { plan, incident, by, behalf } = asked;
    const roles = rolesFor(plan, Object.keys(read.facts));
    const wrongRole = roles.map((role) => notInRole(plan, role, by, behalf)).find((no) => no !== null);
    if (wrongRole) return wrongRole;
    return Object.keys(read.facts).length === 0
      ? { entries: [] }
      : entry('fact.set', {
          facts: read.facts,
          ...slipOf(plan, incident, read.facts),
          ...(because === undefined ? {} : { because: because.trim() }),
          ...behalf,
        });
  });
}

/** What a new estimate does to the one that stands in public; nothing when that is the same, or there is none. */
function slipOf(plan: Plan, incident: Incident, facts: FactChanges): Pick<EntryData['fact.set'], 'estimate'> {
  const { eta } = facts;
  const said = eta === undefined ? null : saidEstimate(plan, incident);
  if (said === null || isSameEstimate(eta, said)) return {};
  const slip = isSlip(said, typeof eta === 'string' ? eta : null) ? slips(plan, incident) + 1 : null;
  return { estimate: { said, slip } };
}

/** Roles of the steps that ask for these facts: such a step is for those who hold its role. */
function rolesFor(plan: Plan, facts: readonly string[]): readonly string[] {
  return plan.playbook.steps.flatMap(({ role, ask = [] }) =>
    role !== undefined && ask.some((fact) => facts.includes(fact)) ? [role] : [],
  );
}

/** Typed facts as values; a text fact keeps the languages that were not typed. */
export function readFacts(
  plan: Plan,
  incident: Incident,
  typed: TypedFacts,
  at: string,
): { readonly facts: FactChanges } | { readonly refusal: Refusal } {
  const facts: Record<string, FactValue | null> = {};
  for (const [key, text] of Object.entries(typed)) {
    const dot = key.indexOf('.');
    const [name, language] = dot < 0 ? [key, undefined] : [key.slice(0, dot), key.slice(dot + 1)];
    const rule = name === 'relapsed_at' && incident.reopenings.length === 0 ? undefined : factRule(plan, name);
    if (!rule)
      return name === 'restored_at'
        ? misused('set-by-mark', {})
        : misused('fact-unknown', { fact: name, facts: factNames(plan) });
    const parsed = parseFact(plan, name, text, at);
    if ('refusal' in parsed) return parsed;
    if (rule.type !== 'text') {
      if (language !== undefined) return misused('no-language-here', { fact: name, language });
      facts[name] = parsed.value;
      continue;
    }
    if (language === undefined || !plan.workspace.languages.includes(language)) {
      return misused('language-missing', { fact: name, languages: plan.workspace.languages });
    }
    const before = Object.hasOwn(facts, name) ? facts[name] : own(incident.facts, name)?.value;
    facts[name] = withLanguage(before ?? null, language, parsed.value);
  }
  return { facts };
}

function withLanguage(before: FactValue | null, language: string, text: FactValue | null): FactValue | null {
  const texts: Record<string, string> = {};
  if (before !== null && typeof before === 'object' && !Array.isArray(before)) Object.assign(texts, before);
  delete texts[language];
  if (typeof text === 'string') texts[language] = text;
  return Object.keys(texts).length === 0 ? null : texts;
}
