import { readDocument } from '../document/read-document.ts';
import type { FoundFile } from '../document/source-file.ts';
import type { Reach } from '../schema/generated/types.ts';
import { validateReach } from '../schema/generated/validators.js';

/** How to reach each person, by id. */
export type Numbers = Reach['people'];

/** The numbers in a telephone list; null when the file is none. (`validate` says why.) */
export function readNumbers(found: FoundFile): Numbers | null {
  return readDocument(found, validateReach).document?.value.people ?? null;
}
