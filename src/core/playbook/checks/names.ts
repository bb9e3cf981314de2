import type { Problem } from '../../finding.ts';
import { TOLD_LATE } from '../../statement/told-late.ts';
import { BUILT_IN_FACTS, BUILT_IN_PLACEHOLDERS, CORRECTED_AT, type PlaybookScope, TOLD_PARTS } from '../scope.ts';
import { atKey, duplicateIds, error } from './problem.ts';

/** A playbook is called like its folder. */
export function checkFolder({ file, folder, playbook }: PlaybookScope): readonly Problem[] {
  return playbook.id === folder ? [] : [error(file, 'playbook-folder', ['id'], { id: playbook.id, folder })];
}

/** Steps and severities have ids of their own. */
export function checkIds({ file, playbook }: PlaybookScope): readonly Problem[] {
  return [...duplicateIds(file, 'steps', playbook.steps), ...duplicateIds(file, 'severity', playbook.severity ?? [])];
}

/** `alarm-…` are the notices that tell staff of a deadline. */
function isReservedStatement(name: string): boolean {
  return name === 'default' || name === 'alarm' || /^(alarm|correction)-/.test(name);
}

/** Names that the program gives a meaning: facts it has itself, `recipient_…`, `none`, `told-late`, `default`, `alarm`, `correction-…`. */
export function checkReservedNames({ file, playbook }: PlaybookScope): readonly Problem[] {
  const { facts = {}, workarounds = {}, compensations = {}, statements } = playbook;
  const builtIn = [...Object.keys(BUILT_IN_FACTS), ...BUILT_IN_PLACEHOLDERS, CORRECTED_AT, ...TOLD_PARTS];
  const reserved: readonly (readonly [string, string, string, boolean])[] = [
    ...Object.keys(facts).map(
      (name) => ['facts', 'fact', name, builtIn.includes(name) || name.startsWith('recipient_')] as const,
    ),
    ...Object.keys(workarounds).map((name) => ['workarounds', 'workaround', name, isTaken(name)] as const),
    ...Object.keys(compensations).map((name) => ['compensations', 'compensation', name, isTaken(name)] as const),
    ...Object.keys(statements).map((name) => ['statements', 'statement', name, isReservedStatement(name)] as const),
  ];
  return reserved
    .filter(([, , , isReserved]) => isReserved)
    .map(([list, what, name]) => atKey(error(file, 'name-reserved', [list, name], { name, what })));
}

/** Words that `choose` takes beside the playbook's own options. */
function isTaken(option: string): boolean {
  return option === 'none' || option === TOLD_LATE;
}

/** `choose` and the journal name workarounds and compensations alike: an id is one or the other. */
export function checkOptionNames({ file, playbook }: PlaybookScope): readonly Problem[] {
  return Object.keys(playbook.compensations ?? {})
    .filter((id) => Object.hasOwn(playbook.workarounds ?? {}, id))
    .map((id) =>
      atKey(error(file, 'name-ambiguous', ['compensations', id], { name: id, kinds: ['workaround', 'compensation'] })),
    );
}
