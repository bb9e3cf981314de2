import { lstat } from 'node:fs/promises';
import { resolve } from 'node:path';

import { type FoundFile, LARGEST_FILE } from '../core/document/source-file.ts';
import { readFound } from './found-file.ts';
import { diskFailure, errorCode } from './incidents/disk-failure.ts';

/** What stands for the input of the program. */
const STDIN = '-';

/** A text that somebody named, from the folder they stand in, or `-`: what they pipe in. Or why it cannot be read. */
export async function textAt(typed: string, from: string): Promise<FoundFile> {
  if (typed === STDIN) return fromStdin();
  const at = resolve(from, typed);
  const there = await lstat(at).catch((error: unknown) => errorCode(error));
  if (there === 'ENOENT' || there === 'ENOTDIR') {
    return { path: typed, unread: 'unreadable', words: 'there is no such file' };
  }
  return readFound(at, typed);
}

async function fromStdin(): Promise<FoundFile> {
  const path = 'stdin';
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of process.stdin) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > LARGEST_FILE) return { path, unread: 'too-large', words: '' };
    }
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks)) };
  } catch (error) {
    if (error instanceof TypeError) return { path, unread: 'not-utf8', words: '' };
    throw diskFailure('cannot-read', 'read what was piped in', error);
  }
}
