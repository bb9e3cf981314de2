import type { Refusal } from '../refusal.ts';
import type { Draft } from '../statement/draft.ts';
import type { Imagined } from './imagine.ts';
import { imagineDraft } from './imagine-draft.ts';

/** A statement as it reads with so much known. */
export type Reading = { readonly everything: boolean; readonly draft: Draft };

/**
 * The readings of a statement that somebody must have seen to have seen every sentence of it: with nothing known but what is
 * asked first, and with everything known, where that says something more.
 */
export function readingsOf(
  imagined: Imagined,
  statement: string,
  said?: string,
): readonly Reading[] | { readonly refusal: Refusal } {
  const first = imagineDraft({ ...imagined, everything: false }, statement, said);
  if ('refusal' in first) return first;
  const full = imagineDraft({ ...imagined, everything: true }, statement, said);
  if ('refusal' in full) return full;
  return [{ everything: false, draft: first }, ...(saysMore(full, first) ? [{ everything: true, draft: full }] : [])];
}

function saysMore(full: Draft, first: Draft): boolean {
  return Object.entries(full.parts).some(([language, parts]) =>
    Object.values(parts).some((text) => !Object.values(first.parts[language] ?? {}).includes(text)),
  );
}
