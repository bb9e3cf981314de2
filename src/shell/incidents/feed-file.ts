import type { FileHandle } from 'node:fs/promises';

import type { JournalReader } from '../../core/incident/journal/journal-reader.ts';

const CHUNK = 256 * 1024;

/** Gives a reader the bytes of an open file from `offset` on; the answer is where the file ended. */
export async function feedFile(handle: FileHandle, offset: number, reader: JournalReader): Promise<number> {
  const chunk = Buffer.allocUnsafe(CHUNK);
  for (let end = offset; ; ) {
    const { bytesRead } = await handle.read(chunk, 0, CHUNK, end);
    if (bytesRead === 0) return end;
    reader.feed(chunk.subarray(0, bytesRead));
    end += bytesRead;
  }
}
