import type { Finding } from '../finding.ts';
import type { Validator } from '../schema/generated/validators.js';
import { readQuickly } from './quick-yaml.ts';
import { readExactly } from './read-exactly.ts';
import type { FoundFile } from './source-file.ts';

/** A file that is what its schema says. Where its keys and values stand is looked up when somebody asks: `places.ts`. */
export type SourceDocument<T> = {
  readonly file: string;
  readonly text: string;
  readonly value: T;
};

/** A document, or all that is wrong with the file. */
export type ReadDocument<T> =
  | { readonly document: SourceDocument<T>; readonly findings: readonly [] }
  | { readonly document: undefined; readonly findings: readonly Finding[] };

/**
 * Reads one YAML file against a compiled schema: quickly, and at the slightest trouble once more exactly. Never throws,
 * whatever the file holds.
 */
export function readDocument<T>(found: FoundFile, validate: Validator<T>): ReadDocument<T> {
  const value = 'text' in found ? readQuickly(found.text) : undefined;
  if ('text' in found && isMap(value) && validate(value)) {
    return { document: { file: found.path, text: found.text, value }, findings: [] };
  }
  return readExactly(found, validate);
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
