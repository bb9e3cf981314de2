import type { Path } from '../finding.ts';
import type { SchemaError } from '../schema/generated/validators.js';

/** The place of an error: the schema's pointer as keys and indexes. */
export function pathOf(error: SchemaError): Path {
  const keys = error.instancePath.split('/').slice(1);
  return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The key that a value belongs to: a list's own for what stands in it. */
export function keyOf(path: Path): string {
  return String(path.findLast((step) => !isIndex(step)) ?? '');
}

/** Which one of a list a value is, from 1. */
export function itemOf(path: Path): { readonly item?: number } {
  const last = path.at(-1) ?? '';
  return isIndex(last) ? { item: Number(last) + 1 } : {};
}

/** Where a key stands, without the places in lists: the line says them. */
export function placeOf(path: Path): string {
  return path.filter((step) => !isIndex(step)).join('.');
}

/** No key of ours begins with a digit where lists can stand. */
function isIndex(step: string | number): boolean {
  return /^\d+$/.test(String(step));
}
