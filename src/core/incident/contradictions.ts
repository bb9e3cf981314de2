import type { Plan } from '../playbook/plan.ts';
import { typeOfFact } from '../playbook/scope.ts';
import type { Claim } from '../statement/claims.ts';
import { claimsOf } from '../statement/claims.ts';
import type { Draft } from '../statement/draft.ts';
import { known } from '../statement/facts.ts';
import { PART_FACTS } from '../statement/parts.ts';
import { wasTaken } from './audience.ts';
import type { DraftState, Incident } from './incident.ts';
import { owedOf } from './owed.ts';
import { heardDrafts } from './promises.ts';

/**
 * What a draft says against what is public, against itself, or with nothing behind it. `about`: a fact, services, a part
 * (`action`) or a part in a language (`action.en`).
 */
export type Contradiction = {
  readonly kind: 'fact' | 'services' | 'languages' | Claim;
  readonly about: readonly string[];
};

/** Facts that a later word may not change in silence. An estimate that moves says so in its own text. */
const SILENT = ['time', 'number'];
const SAYS_SO = 'eta';

/** All contradictions of a draft, as things stand. */
export function contradictionsOf(
  plan: Plan,
  incident: Incident,
  { draft }: DraftState,
  now: string,
): readonly Contradiction[] {
  if (draft.stage === 'correction') return [];
  const said = heardSince(plan, incident, draft);
  const facts = Object.keys(draft.made_from).flatMap((key) => changed(plan, draft, said, key));
  return [
    ...(facts.length === 0 ? [] : [{ kind: 'fact', about: facts } as const]),
    ...servicesGone(draft, said),
    ...differing(draft),
    ...unfounded(plan, incident, draft, now),
  ];
}

/** What the public has heard since it was last corrected, and nobody has taken back, the newest first. */
function heardSince(plan: Plan, incident: Incident, draft: Draft): readonly Draft[] {
  const others = heardDrafts(plan, incident)
    .filter(({ retracted }) => !retracted)
    .map((state) => state.draft)
    .filter(({ statement, revision }) => statement !== draft.statement || revision !== draft.revision);
  return others.slice(others.findLastIndex(({ stage }) => stage === 'correction') + 1).reverse();
}

/** A time or a number that the public has heard, and that is another one now. */
function changed(plan: Plan, draft: Draft, said: readonly Draft[], key: string): readonly string[] {
  const name = key.startsWith('fact.') ? key.slice('fact.'.length) : '';
  if (name === SAYS_SO || !SILENT.includes(typeOfFact(plan.playbook, name) ?? '')) return [];
  const value = draft.made_from[key];
  // What ended once and began again has another end.
  const since =
    name === 'restored_at' ? said.slice(0, untilBroken(said)) : name === 'relapsed_at' ? sinceTheEnd(said) : said;
  const before = since.find(({ made_from }) => isKnown(made_from[key]))?.made_from[key];
  return before === undefined || !isKnown(value) || before === value ? [] : [name];
}

function untilBroken(said: readonly Draft[]): number {
  const broken = said.findIndex(({ stage }) => stage === 'holding' || stage === 'update');
  return broken < 0 ? said.length : broken;
}

/** What was said since the public heard last that it works: what stops again may be less, and began at another time. */
function sinceTheEnd(said: readonly Draft[]): readonly Draft[] {
  const end = said.findIndex(({ stage }) => stage === 'restored');
  return end < 0 ? said : said.slice(0, end);
}

function isKnown(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

/** Services that were said not to work and are named no more, though nobody has said that they work. */
function servicesGone(draft: Draft, said: readonly Draft[]): readonly Contradiction[] {
  if (draft.stage !== 'holding' && draft.stage !== 'update') return [];
  const before = sinceTheEnd(said).find(({ made_from }) => Array.isArray(made_from['fact.services']))?.made_from[
    'fact.services'
  ];
  const now = draft.made_from['fact.services'];
  if (!Array.isArray(before) || !Array.isArray(now)) return [];
  const gone = before.filter((one) => !now.includes(one)) as readonly string[];
  return gone.length === 0 ? [] : [{ kind: 'services', about: gone }];
}

/** Parts written by hand that say other numbers in one language than in another. */
function differing(draft: Draft): readonly Contradiction[] {
  const parts = [...new Set(draft.edited.map((key) => key.split('.')[0] ?? ''))];
  const odd = parts.filter((part) => {
    const texts = Object.values(draft.parts).flatMap((one) => one[part] ?? []);
    return new Set(texts.map(numbersIn)).size > 1;
  });
  return odd.length === 0 ? [] : [{ kind: 'languages', about: odd }];
}

function numbersIn(text: string): string {
  return [...text.matchAll(/\d+/g)]
    .map(([digits]) => Number(digits))
    .sort((a, b) => a - b)
    .join(' ');
}

/** Claims that nothing stands behind. */
function unfounded(plan: Plan, incident: Incident, draft: Draft, now: string): readonly Contradiction[] {
  const found = Object.entries(draft.parts).flatMap(([language, parts]) =>
    Object.entries(parts).flatMap(([part, text]) =>
      claimsOf(text, language).map((claim) => ({ claim, about: `${part}.${language}` })),
    ),
  );
  const behind: Readonly<Record<Claim, boolean>> = {
    safe: isSafe(plan, incident, now),
    'all-told': allTold(plan, incident),
  };
  return (['safe', 'all-told'] as const).flatMap((kind) => {
    const about = found.flatMap((one) => (one.claim === kind ? [one.about] : []));
    return about.length === 0 || behind[kind] ? [] : [{ kind, about }];
  });
}

function isSafe(plan: Plan, incident: Incident, now: string): boolean {
  const fact = PART_FACTS.safety ?? '';
  const state = typeOfFact(plan.playbook, fact) === undefined ? null : known(plan, incident, fact, now);
  return state?.state === 'known' && state.value === true;
}

/** True when there is a receipt from every place for the newest word to each audience. */
function allTold(plan: Plan, incident: Incident): boolean {
  const open = Object.values(incident.deliveries).some(({ state }) => state === 'pending' || state === 'unknown');
  return Object.values(incident.deliveries).some(wasTaken) && !open && owedOf(plan, incident).length === 0;
}
