import type { Problem } from '../../finding.ts';
import { rolesOf } from '../../workspace/scope.ts';
import { fitsType } from '../fits-type.ts';
import type { PlaybookScope } from '../scope.ts';
import { atKey, error, unknownName, unknownNames } from './problem.ts';

/** Words that conditions use for themselves. */
const QUESTIONS = ['known', 'unknown'];

/** A choice lists its values, and nothing else does. `known` and `unknown` are no values. */
export function checkChoices({ file, playbook }: PlaybookScope): readonly Problem[] {
  return Object.entries(playbook.facts ?? {}).flatMap(([name, { type, of }]) => {
    const chooses = type === 'choice' || type === 'choices';
    if (chooses && !of) return [atKey(error(file, 'choice-without-values', ['facts', name], { name, type }))];
    if (!chooses && of) return [atKey(error(file, 'values-without-choice', ['facts', name, 'of'], { name, type }))];
    return (of ?? []).flatMap((value, index) =>
      QUESTIONS.includes(value)
        ? [error(file, 'name-reserved', ['facts', name, 'of', index], { name: value, what: 'value' })]
        : [],
    );
  });
}

/** A default is one of the values, and of the fact's type. Times and free texts have none. */
export function checkDefaults({ file, playbook, workspace }: PlaybookScope): readonly Problem[] {
  return Object.entries(playbook.facts ?? {}).flatMap(([name, fact]) => {
    const path = ['facts', name, 'default'];
    if (fact.default === undefined) return [];
    if (!fitsType(fact)) return [error(file, 'default-type', path, { name, type: fact.type })];
    const known = fact.type === 'services' ? workspace && Object.keys(workspace.services) : fact.of;
    if (!known) return [];
    return typeof fact.default === 'string'
      ? unknownName(file, 'unknown-value', path, fact.default, known)
      : unknownNames(file, 'unknown-value', path, fact.default as readonly string[], known);
  });
}

/** Somebody can confirm what must be confirmed. */
export function checkConfirmers({ file, playbook, workspace }: PlaybookScope): readonly Problem[] {
  if (!workspace) return [];
  return Object.entries(playbook.facts ?? {}).flatMap(([name, { confirm }]) =>
    confirm === undefined
      ? []
      : unknownName(file, 'role-unheld', ['facts', name, 'confirm'], confirm, rolesOf(workspace)),
  );
}
