import type { Refusal } from '../refusal.ts';
import type { EntryDraft, EntryType } from './entry.ts';

/** What a decision wants written: an entry without id, author and time, which the flow adds. */
export type Content<T extends EntryType = EntryType> = {
  [K in T]: Pick<EntryDraft<K> & object, 'type' | 'data' | 'happened_at'>;
}[T];

/** The answer to a command: entries to write, or a refusal. One command, one entry, wherever it belongs together. */
export type Decision = { readonly entries: readonly Content[] } | { readonly refusal: Refusal };

/** A decision for one entry. */
export function entry<T extends EntryType>(
  type: T,
  data: Content<T>['data'],
  happenedAt?: string,
): { readonly entries: readonly Content[] } {
  const content = { type, data, ...(happenedAt === undefined ? {} : { happened_at: happenedAt }) };
  return { entries: [content as unknown as Content] };
}

/** Two decisions for entries as one. */
export function together(first: Decision, second: Decision): Decision {
  if ('refusal' in first) return first;
  return 'refusal' in second ? second : { entries: [...first.entries, ...second.entries] };
}
