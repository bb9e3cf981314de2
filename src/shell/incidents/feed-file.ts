import type { FileHandle } from 'node:fs/promises';

import type { JournalReader } from '../../core/incident/journal/journal-reader.ts';

const CHUNK = 512 * 1024;

/**
 * Gives a reader the bytes of an open file from `offset` on; the answer is where the file ended. The next bytes are read
 * while the reader is at work on these.
 */
export async function feedFile(handle: FileHandle, offset: number, reader: JournalReader): Promise<number> {
  const chunks = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)] as const;
  let end = offset;
  let [now, next] = chunks;
  let reading = handle.read(now, 0, CHUNK, end);
  for (;;) {
    const { bytesRead } = await reading;
    if (bytesRead === 0) return end;
    end += bytesRead;
    reading = handle.read(next, 0, CHUNK, end);
    // Whatever the reader throws, nobody is left with a read that fails later.
    reading.catch(() => undefined);
    reader.feed(now.subarray(0, bytesRead));
    [now, next] = [next, now];
  }
}
