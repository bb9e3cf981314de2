import type { Readable } from 'node:stream';

/** A stream's text, as far as the limit in bytes; what comes after is not waited for, and the stream is closed. */
export async function readAtMost(body: Readable, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  body.on('error', ignore);
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= limit) break;
  }
  return new TextDecoder().decode(Buffer.concat(chunks).subarray(0, limit));
}

/** Closing a stream early is an error to the stream; the loop above tells every other one. */
function ignore(): void {}
