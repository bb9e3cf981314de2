import { closestWord } from '../../document/closest-word.ts';
import type { FindingValues, Path, Problem } from '../../finding.ts';

/** What would fail in the crisis. */
export function error(file: string, rule: string, path: Path, values: FindingValues = {}): Problem {
  return { rule, severity: 'error', file, path, at: 'value', values };
}

/** What somebody should know. */
export function warning(file: string, rule: string, path: Path, values: FindingValues = {}): Problem {
  return { ...error(file, rule, path, values), severity: 'warning' };
}

/** For information. */
export function note(file: string, rule: string, path: Path, values: FindingValues = {}): Problem {
  return { ...error(file, rule, path, values), severity: 'note' };
}

/** The same problem, shown at the key instead of its value. */
export function atKey(problem: Problem): Problem {
  return { ...problem, at: 'key' };
}

/** A name that nothing bears: an error with the nearest that something does. Nothing when it is known. */
export function unknownName(
  file: string,
  rule: string,
  path: Path,
  name: string,
  known: readonly string[],
): readonly Problem[] {
  if (known.includes(name)) return [];
  const closest = closestWord(name, known);
  return [error(file, rule, path, { name, known, ...(closest === undefined ? {} : { closest }) })];
}

/** The same for a list of names. */
export function unknownNames(
  file: string,
  rule: string,
  path: Path,
  names: readonly string[] | undefined,
  known: readonly string[],
): readonly Problem[] {
  return (names ?? []).flatMap((name, index) => unknownName(file, rule, [...path, index], name, known));
}

/** Ids that stand twice in a list, at the later place. */
export function duplicateIds(
  file: string,
  list: string,
  items: readonly { readonly id: string }[],
): readonly Problem[] {
  const ids = items.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [error(file, 'id-duplicate', [list, index, 'id'], { id, in: list })] : [],
  );
}
