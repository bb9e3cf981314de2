import type { Path } from '../finding.ts';

/** Every text in a value as it was read from a file, with its path. */
export function scalarsOf(value: unknown, path: Path = []): readonly { readonly path: Path; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => scalarsOf(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => scalarsOf(below, [...path, key]));
}
