import type { Stats } from 'node:fs';
import { lstat, open, stat } from 'node:fs/promises';

import { type FoundFile, LARGEST_FILE } from '../core/document/source-file.ts';
import { errorCode } from './incidents/disk-failure.ts';

/** Reads a file as UTF-8, or says why it cannot be. A large one is not read at all, and neither is what is no file. */
export async function readFound(at: string, path: string): Promise<FoundFile> {
  try {
    const { size } = await statFile(at);
    if (size > LARGEST_FILE) return { path, unread: 'too-large', words: '' };
    const bytes = await readAtMost(at, LARGEST_FILE + 1);
    if (bytes.length > LARGEST_FILE) return { path, unread: 'too-large', words: '' };
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { path, unread: 'not-utf8', words: '' };
    const code = errorCode(error);
    if (code === undefined) throw error;
    const words = code === 'ENOENT' && !(await isThere(at)) ? 'it was here a moment ago, and is gone' : WORDS[code];
    return { path, unread: 'unreadable', words: words ?? code };
  }
}

/** A link without a target is there; a file that went after its folder was read is not. */
async function isThere(at: string): Promise<boolean> {
  return lstat(at).then(
    () => true,
    () => false,
  );
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link that leads back to itself',
  ENOENT: 'it is a link that leads nowhere',
  EIO: 'the disk gave an error',
};

/** A size says nothing of a file that the system makes up while it is read. */
async function readAtMost(at: string, most: number): Promise<Buffer> {
  const file = await open(at, 'r');
  try {
    const buffer = Buffer.alloc(most);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, most - length, null);
      length += bytesRead;
      if (bytesRead === 0 || length === most) return buffer.subarray(0, length);
    }
  } finally {
    await file.close();
  }
}

/** Opening a pipe would wait for somebody to write into it. */
async function statFile(at: string): Promise<Stats> {
  const found = await stat(at);
  if (found.isFile()) return found;
  throw Object.assign(new Error('no file'), {
    code: found.isDirectory() ? 'EISDIR' : 'it is no ordinary file',
    syscall: 'stat',
  });
}
