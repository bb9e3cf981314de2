import type { Connector, Playbook, Texts, Workspace } from '../schema/generated/types.ts';
import { fitsType } from './fits-type.ts';
import { mergeTexts } from './merge-texts.ts';

/**
 * All that decides what is said, checked and merged: an incident keeps it as plan.json, so that no YAML is read later.
 * The keys of `texts` are the languages that workspace and playbook share, in the workspace's order.
 */
export type Plan = {
  readonly workspace: Workspace;
  readonly playbook: Playbook;
  readonly texts: Readonly<Record<string, Texts>>;
  readonly connectors: Readonly<Record<string, Connector>>;
};

/** One texts file for each language, by language. */
export type TextsByLanguage = Readonly<Record<string, Texts>>;

/** Puts a plan together. A language needs a texts file of the playbook's own; the nearer file wins, key by key. */
export function compilePlan(
  workspace: Workspace,
  playbook: Playbook,
  sharedTexts: TextsByLanguage,
  playbookTexts: TextsByLanguage,
  connectors: Readonly<Record<string, Connector>>,
): Plan {
  const texts = workspace.languages.flatMap((language) => {
    const own = playbookTexts[language];
    return own && playbook.languages.includes(language) ? [[language, mergeTexts(sharedTexts[language], own)]] : [];
  });
  const used = new Set(Object.values(workspace.channels).map((channel) => channel.connector));
  return {
    workspace,
    playbook: withoutUnfitDefaults(playbook),
    texts: Object.fromEntries(texts),
    connectors: Object.fromEntries(Object.entries(connectors).filter(([id]) => used.has(id))),
  };
}

/** A default that is not of its fact's type is a finding, and here it is none: nobody can read it. */
function withoutUnfitDefaults(playbook: Playbook): Playbook {
  if (!playbook.facts) return playbook;
  const facts = Object.entries(playbook.facts).map(([name, { default: value, ...fact }]) => {
    const fits = value !== undefined && fitsType({ ...fact, default: value });
    return [name, fits ? { ...fact, default: value } : fact] as const;
  });
  return { ...playbook, facts: Object.fromEntries(facts) };
}

/** The languages of a plan, the first one first. */
export function planLanguages(plan: Plan): readonly string[] {
  return Object.keys(plan.texts);
}
