import { hash } from 'node:crypto';

import type { Entry } from '../entry.ts';
import { HASH_KEY, SEAL_LENGTH } from './seal-line.ts';

/** A line without its hash (or with one that does not fit), and a line that is sealed and yet holds no entry. */
export type Unread = 'torn' | 'no-entry';

/** One line of a journal, judged alone: the bytes from `start` to `end`, without newline. */
export function readLine(bytes: Buffer, start = 0, end = bytes.length): Entry | Unread {
  const text = bytes.toString('utf8', start, end);
  return sealOf(bytes, start, end, text) === null ? 'torn' : parseEntry(text);
}

/** The hash that a line (its bytes, and as text) ends with, when it fits the bytes before it; null when it is not sound. */
export function sealOf(bytes: Buffer, start: number, end: number, text: string): string | null {
  const seal = text.length - SEAL_LENGTH;
  // Most torn lines are seen by their end, before anything is hashed.
  if (seal < 1 || !text.endsWith('"}') || !text.startsWith(HASH_KEY, seal)) return null;
  const digest = hash('sha256', bytes.subarray(start, end - SEAL_LENGTH));
  return text.slice(seal + HASH_KEY.length, -2) === digest ? digest : null;
}

/** The entry of a sound line; what else it holds is kept, for later formats. */
export function parseEntry(text: string): Entry | 'no-entry' {
  try {
    const value: unknown = JSON.parse(text);
    return isEntry(value) ? value : 'no-entry';
  } catch {
    return 'no-entry';
  }
}

function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false;
  const { seq, id, at, by, type, data, prev } = value;
  const named = typeof id === 'string' && typeof at === 'string' && typeof type === 'string';
  const authored = isObject(by) && typeof by.kind === 'string' && typeof by.id === 'string';
  const placed = Number.isSafeInteger(seq) && Number(seq) > 0 && typeof prev === 'string';
  return named && authored && placed && isObject(data);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
