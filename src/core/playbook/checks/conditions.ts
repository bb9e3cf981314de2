import type { Path, Problem } from '../../finding.ts';
import type { Condition } from '../../schema/generated/types.ts';
import { factNames, type PlaybookScope, typeOfFact } from '../scope.ts';
import { atKey, error, unknownName } from './problem.ts';

/** Every `when` asks for facts that the playbook has, and for values that they can have. */
export function checkConditions(scope: PlaybookScope): readonly Problem[] {
  const { severity = [], workarounds = {}, compensations = {} } = scope.playbook;
  return [
    ...severity.flatMap(({ when }, index) => check(scope, ['severity', index, 'when'], when)),
    ...Object.entries(workarounds).flatMap(([id, { when }]) => check(scope, ['workarounds', id, 'when'], when)),
    ...Object.entries(compensations).flatMap(([id, { when }]) => check(scope, ['compensations', id, 'when'], when)),
  ];
}

function check(scope: PlaybookScope, path: Path, when: Condition | undefined): readonly Problem[] {
  return Object.entries(when ?? {}).flatMap(([name, wanted]) => {
    const unknown = unknownName(scope.file, 'unknown-fact', [...path, name], name, factNames(scope.playbook));
    if (unknown.length > 0) return unknown.map(atKey);
    if (wanted === 'known' || wanted === 'unknown') return [];
    if (!Array.isArray(wanted)) return checkValue(scope, [...path, name], name, wanted);
    return wanted.flatMap((value: string, index) => checkValue(scope, [...path, name, index], name, value));
  });
}

function checkValue(scope: PlaybookScope, path: Path, name: string, value: unknown): readonly Problem[] {
  const { file, playbook, workspace } = scope;
  const type = typeOfFact(playbook, name) ?? '';
  const fact = playbook.facts?.[name];
  switch (type) {
    case 'services':
      return workspace
        ? unknownName(file, 'unknown-service', path, String(value), Object.keys(workspace.services))
        : [];
    case 'choice':
    case 'choices':
      return fact?.of ? unknownName(file, 'unknown-value', path, String(value), fact.of) : [];
    case 'number':
    case 'boolean':
      return typeof value === type ? [] : [error(file, 'condition-type', path, { name, type })];
    default:
      return [error(file, 'condition-type', path, { name, type })];
  }
}
