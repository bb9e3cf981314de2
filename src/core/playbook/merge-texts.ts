import type { Texts } from '../schema/generated/types.ts';

/** The playbook's texts over the shared ones, key by key: what is nearer wins, what it lacks stays. */
export function mergeTexts(shared: Texts | undefined, own: Texts): Texts {
  return shared ? (merge(shared, own) as Texts) : own;
}

function merge(far: object, near: object): object {
  const merged = new Map<string, unknown>(Object.entries(far));
  for (const [key, value] of Object.entries(near)) {
    const below = merged.get(key);
    merged.set(key, isMap(below) && isMap(value) ? merge(below, value) : value);
  }
  return Object.fromEntries(merged);
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
