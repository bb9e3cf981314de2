import { readDocument } from '../document/read-document.ts';
import type { FoundFile } from '../document/source-file.ts';
import type { Reach } from '../schema/generated/types.ts';
import { validateReach } from '../schema/generated/validators.js';

/** The people of a telephone list; null when it cannot be read as one (`validate` says why). */
export function parseTelephones(file: FoundFile): Reach['people'] | null {
  return readDocument(file, validateReach).document?.value.people ?? null;
}
