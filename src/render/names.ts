import type { Plan } from '../core/playbook/plan.ts';
import { textIn } from '../core/playbook/text-in.ts';
import type { Texts } from '../core/schema/generated/types.ts';
import { own } from '../core/statement/own.ts';
import { statementOf } from '../core/statement/statement-of.ts';
import { TOLD_LATE } from '../core/statement/told-late.ts';
import { listed } from './layout/list.ts';

/** The language of this catalogue: names from the workspace's files are taken in it where they are there. */
const LANGUAGE = 'en';

/** A text for the team: in this catalogue's language, or the first there is. */
export function teamText(text: string | Readonly<Record<string, string>>): string {
  return textIn(text, LANGUAGE);
}

/** The texts that names are taken from. */
export function teamTexts(plan: Plan): Texts | undefined {
  return own(plan.texts, LANGUAGE) ?? Object.values(plan.texts)[0];
}

export function serviceName(plan: Plan, id: string): string {
  return own(teamTexts(plan)?.services, id) ?? id;
}

/** `Communications on duty`; the id of whoever is not in the workspace. */
export function personName(plan: Plan, id: string): string {
  return plan.workspace.people.find((person) => person.id === id)?.name ?? id;
}

/** `Cash from another bank's machine`: the option's title, else what customers read, else its id. */
export function optionName(plan: Plan, id: string): string {
  if (id === TOLD_LATE) return toldLateText(plan);
  const { workarounds, compensations } = plan.playbook;
  const title = (own(workarounds, id) ?? own(compensations, id))?.title;
  if (title !== undefined) return teamText(title);
  const texts = teamTexts(plan);
  return own(texts?.workarounds, id) ?? own(texts?.compensations, id) ?? id;
}

/** The sentence that we should have said so sooner, as customers read it. */
export function toldLateText(plan: Plan): string {
  return teamTexts(plan)?.late ?? Object.values(plan.texts).find(({ late }) => late !== undefined)?.late ?? TOLD_LATE;
}

/** What the team is asked to do; a compensation's name stands for paying it. */
export function taskName(plan: Plan, id: string): string {
  return own(teamTexts(plan)?.tasks, id) ?? optionName(plan, id);
}

/** Names of dependencies and services, as one list. */
export function needNames(plan: Plan, ids: readonly string[]): string {
  return listed(ids.map((id) => own(plan.workspace.dependencies, id) ?? serviceName(plan, id)));
}

/** `customers`, `staff`: the audience's name. */
export function audienceName(plan: Plan, id: string): string {
  return own(teamTexts(plan)?.audiences, id) ?? id;
}

const STAGES: Readonly<Record<string, string>> = {
  briefing: 'briefing',
  holding: 'first statement',
  update: 'update',
  restored: 'it works again',
  apology: 'apology',
  report: 'report',
  correction: 'correction',
};

/** `first statement for customers`. */
export function kindOfStatement(
  plan: Plan,
  { stage, audience }: { readonly stage: string; readonly audience: string },
): string {
  return `${STAGES[stage] ?? stage} for ${audienceName(plan, audience)}`;
}

/** `holding (first statement for customers)`. */
export function statementName(plan: Plan, id: string): string {
  const rule = statementOf(plan, { drafts: {} }, id);
  return rule ? `${id} (${kindOfStatement(plan, rule)})` : id;
}

/** `Romanian`. */
export function languageName(language: string): string {
  return new Intl.DisplayNames(LANGUAGE, { type: 'language' }).of(language) ?? language;
}
