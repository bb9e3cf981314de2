import { hasPath } from '../../document/locate.ts';
import type { Path } from '../../finding.ts';
import type { Fact, Texts } from '../../schema/generated/types.ts';
import { own } from '../../statement/own.ts';
import { namesWanted } from '../checks/text-names.ts';
import { saysEstimates } from '../messages.ts';
import type { PlaybookScope } from '../scope.ts';

/** The texts of a file that are not what they were, in the file's order; those that are gone come last. */
export function changedTexts(before: Texts | undefined, after: Texts): readonly Path[] {
  const [old, now] = [leavesOf(before ?? {}, []), leavesOf(after, [])];
  const was = new Map(old.map(({ path, text }) => [JSON.stringify(path), text]));
  return [
    ...now.filter(({ path, text }) => was.get(JSON.stringify(path)) !== text),
    ...old.filter(({ path }) => !hasPath(after, path)),
  ].map(({ path }) => path);
}

/** True when a playbook says the shared text at a path in a language: it has the language and a use for the text, and no text of its own there. */
export function saysShared(scope: PlaybookScope, language: string, path: Path): boolean {
  const mine = scope.texts.find((texts) => texts.language === language);
  return mine !== undefined && !hasPath(mine.own.value, path) && hasUse(scope, path);
}

function hasUse(scope: PlaybookScope, path: Path): boolean {
  const [list, name] = path[0] === 'short' ? path.slice(1) : path;
  const { statements } = scope.playbook;
  if (list === 'estimate') return saysEstimates(scope.playbook);
  if (list === 'late') return Object.values(statements).some(({ parts }) => parts.includes('late'));
  if (list === 'audiences') return Object.values(statements).some(({ audience }) => audience === name);
  if (list === 'facts') return isValue(own(scope.playbook.facts, String(name)), String(path[2]));
  const names = namesWanted(scope).find(([wanted]) => wanted === list)?.[2];
  return names === undefined || names.includes(String(name));
}

function isValue(fact: Fact | undefined, value: string): boolean {
  return fact !== undefined && (fact.type === 'boolean' || (fact.of ?? []).includes(value));
}

type Leaf = { readonly path: Path; readonly text: unknown };

function leavesOf(value: object, path: Path): readonly Leaf[] {
  return Object.entries(value).flatMap(([key, inside]: [string, unknown]): readonly Leaf[] =>
    typeof inside === 'object' && inside !== null
      ? leavesOf(inside, [...path, key])
      : [{ path: [...path, key], text: inside }],
  );
}
