import type { Path, Problem } from '../../finding.ts';
import { NOTHING_YET } from '../../incident/nothing-yet.ts';
import type { Condition } from '../../schema/generated/types.ts';
import { holds } from '../../statement/condition.ts';
import { own } from '../../statement/own.ts';
import { PART_FACTS } from '../../statement/parts.ts';
import { messagesInUse, placeholdersOf } from '../messages.ts';
import type { PlaybookScope } from '../scope.ts';
import { atKey, error, warning } from './problem.ts';

/** A severity comes up: none before it holds whenever it would. */
export function checkSeverities({ file, playbook }: PlaybookScope): readonly Problem[] {
  const { severity = [] } = playbook;
  return severity.flatMap(({ id, when }, index) => {
    const first = severity.slice(0, index).find((before) => implies(when ?? {}, before.when ?? {}));
    return first ? [error(file, 'severity-unreachable', ['severity', index], { id, first: first.id })] : [];
  });
}

/** A condition asks for what the walk can find out: a fact that no step asks for keeps its default, or stays unknown. */
export function checkConditionsHold(scope: PlaybookScope): readonly Problem[] {
  const { severity = [], workarounds = {}, compensations = {} } = scope.playbook;
  return [
    ...severity.flatMap(({ when }, index) => check(scope, ['severity', index, 'when'], when)),
    ...Object.entries(workarounds).flatMap(([id, { when }]) => check(scope, ['workarounds', id, 'when'], when)),
    ...Object.entries(compensations).flatMap(([id, { when }]) => check(scope, ['compensations', id, 'when'], when)),
  ];
}

/** What a text shows, some step asks for: else the text is never said. */
export function checkFactsAsked(scope: PlaybookScope): readonly Problem[] {
  const { file, playbook, texts } = scope;
  const facts = Object.entries(playbook.facts ?? {});
  const open = facts.filter(([name, fact]) => fact.default === undefined && !isAsked(scope, name));
  if (open.length === 0) return [];
  const shown = new Set([
    ...texts.flatMap(({ merged }) => messagesInUse(playbook, merged).flatMap(({ text }) => placeholdersOf(text))),
    ...Object.values(playbook.statements).flatMap(({ parts }) => parts.flatMap((part) => PART_FACTS[part] ?? [])),
  ]);
  return open
    .filter(([name]) => shown.has(name))
    .map(([name]) => atKey(warning(file, 'fact-never-asked', ['facts', name], { name })));
}

function check(scope: PlaybookScope, path: Path, when: Condition | undefined): readonly Problem[] {
  return Object.entries(when ?? {}).flatMap(([name, wanted]) => {
    const fact = own(scope.playbook.facts, name);
    if (!fact || isAsked(scope, name) || holds({ [name]: wanted }, scope.imagined, NOTHING_YET)) return [];
    const stays = fact.default === undefined ? [] : [String(fact.default)];
    return [atKey(warning(scope.file, 'condition-never-holds', [...path, name], { name, stays }))];
  });
}

function isAsked({ playbook }: PlaybookScope, name: string): boolean {
  return playbook.steps.some(({ ask }) => ask?.includes(name));
}

/** True when the one condition never holds without the other. */
function implies(when: Condition, other: Condition): boolean {
  return Object.entries(other).every(([name, wanted]) => {
    const mine = own(when, name);
    if (mine === undefined) return false;
    if (wanted === 'known') return mine !== 'unknown';
    const among: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
    return (Array.isArray(mine) ? mine : [mine]).every((value: unknown) => among.includes(value));
  });
}
