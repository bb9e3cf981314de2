import { cleanLine } from '../../core/channel/clean.ts';
import type { FindingValues } from '../../core/finding.ts';
import { listed } from '../layout/list.ts';

/** From a finding's values to its sentence: lower case, what was met, where, what is accepted. */
export type Sentence = (values: FindingValues) => string;

/** Sentences by rule id. */
export type Sentences = Readonly<Record<string, Sentence>>;

const LONGEST_WORD = 60;
const MOST_NAMES = 20;

/** A value as one safe, short word. */
export function word(value: FindingValues[string] | undefined): string {
  return cleanLine(Array.isArray(value) ? value.join(', ') : String(value ?? ''), LONGEST_WORD);
}

/** The same in quotes. */
export function quoted(value: FindingValues[string] | undefined): string {
  return `"${word(value)}"`;
}

/** A list of names in a sentence; a long one ends in dots. */
export function names(value: FindingValues[string] | undefined, last = 'and'): string {
  const all = listOf(value).map((name) => word(name));
  return all.length > MOST_NAMES ? `${all.slice(0, MOST_NAMES).join(', ')}, …` : listed(all, last);
}

/** How many a list has. */
export function size(value: FindingValues[string] | undefined): number {
  return listOf(value).length;
}

/** `"symptoms"`, or `item 2 of "symptoms"`. */
export function subject({ key, item }: FindingValues): string {
  return item === undefined ? quoted(key) : `item ${word(item)} of ${quoted(key)}`;
}

/** ` in channels.website`, or ` at the top`. */
export function inside(place: FindingValues[string] | undefined): string {
  const path = word(place);
  return path === '' ? ' at the top of the file' : ` in ${path}`;
}

/** `; did you mean "cards"?`, or what there is. */
export function nearest(closest: FindingValues[string] | undefined, known: FindingValues[string] | undefined): string {
  if (closest !== undefined) return `; did you mean ${quoted(closest)}?`;
  if (size(known) === 0) return '; there is none';
  return size(known) === 1 ? `; there is only ${names(known)}` : `; there are ${names(known)}`;
}

function listOf(value: FindingValues[string] | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}
