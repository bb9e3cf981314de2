import type { Path, Problem } from '../../finding.ts';
import { isForCustomers } from '../../incident/audience.ts';
import { imagineIncident } from '../../incident/imagine.ts';
import { walkToFirstWord } from '../../incident/imagine-first-word.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Stage } from '../../schema/generated/types.ts';
import { type EmptyNeed, emptyNeeds } from '../../statement/empty-needs.ts';
import { own } from '../../statement/own.ts';
import { NEEDED, promisesUpdate } from '../../statement/parts.ts';
import { NIGHT } from '../imagined-plan.ts';
import { BUILT_IN_PLACEHOLDERS, factNames, fileOfText, type PlaybookScope, TEAM_FACTS } from '../scope.ts';
import { error } from './problem.ts';

/**
 * What a statement to customers needs at its stage, each language says when its time has come: with what the playbook takes
 * for granted; at the end with every fact known, and with a cause that nobody has found. The first word is checked apart.
 */
export function checkPartsSaid(scope: PlaybookScope): readonly Problem[] {
  const { playbook, imagined } = scope;
  const first = walkToFirstWord(imagined, NIGHT).release?.statements ?? [];
  return Object.entries(playbook.statements).flatMap(([id, { stage, audience }]) => {
    if (stage === 'correction' || first.includes(id) || !isForCustomers(imagined, audience)) return [];
    const found = imaginings(scope, stage).flatMap((incident) => emptyNeeds(imagined, incident, id, NIGHT));
    return found.filter((need) => !isOwnedLater(need)).flatMap((need) => emptyPart(scope, 'part-empty', id, need));
  });
}

/** The finding about a part that is left out, or comes out empty: at its text, or at the fact that it is made of. */
export function emptyPart(scope: PlaybookScope, rule: string, statement: string, need: EmptyNeed): readonly Problem[] {
  const { language, part, key } = need;
  const facts = need.facts.filter((name) => !isToldElsewhere(scope, name));
  if (facts.length < need.facts.length && facts.length === 0) return [];
  const stage = own(scope.playbook.statements, statement)?.stage ?? '';
  const texts = scope.texts.find((one) => one.language === language);
  if (!texts) return [];
  const path: Path = key.includes('.') ? key.split('.') : ['statements', statement, key];
  const isMade = own(texts.merged.statements, statement)?.[part] === undefined && !key.includes('.');
  const values = { statement, part, language, stage, facts };
  return isMade
    ? [error(scope.file, rule, ['facts', 'actions'], values)]
    : [error(fileOfText(texts, path), rule, path, values)];
}

/** Incidents in which a statement of a stage is due. */
function imaginings({ playbook, imagined }: PlaybookScope, stage: Stage): readonly Incident[] {
  const asksCause =
    NEEDED[stage].some((need) => need.includes('cause')) && Object.hasOwn(playbook.facts ?? {}, 'cause');
  const typed = asksCause && !promisesUpdate(stage) ? [{}, { cause: '' }] : [{}];
  return typed.flatMap((facts) => {
    const incident = imagineIncident({ plan: imagined, typed: facts, lost: [], now: NIGHT }, stage);
    return 'refusal' in incident ? [] : [incident];
  });
}

/** What there is not, what only the team may know, and a promise without a cadence are findings of their own. */
function isToldElsewhere({ playbook }: PlaybookScope, name: string): boolean {
  const known = [...factNames(playbook), ...BUILT_IN_PLACEHOLDERS];
  const isInternal = TEAM_FACTS.includes(name) || own(playbook.facts, name)?.internal === true;
  return !known.includes(name) || isInternal || name === 'next_update_by';
}

/** Nobody owns a fault that has not been found. */
function isOwnedLater({ part, facts }: EmptyNeed): boolean {
  return part === 'responsibility' && facts.includes('cause');
}
