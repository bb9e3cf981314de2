import type { IncomingMessage } from 'node:http';

import type { LocalRequest } from '../../ports.ts';

/** A longer body is refused. */
const MOST = 65_536;
/** So much of a longer one is still read: who is cut off while sending never hears why. */
const PATIENCE = 1_048_576;

/** Reads a whole request. Fails when the sender goes away. */
export async function readRequest(request: IncomingMessage): Promise<LocalRequest> {
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  return {
    method: request.method ?? 'GET',
    path,
    query: Object.fromEntries(new URLSearchParams(query)),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
    ),
    body: await readBody(request),
  };
}

async function readBody(request: IncomingMessage): Promise<LocalRequest['body']> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += (chunk as Buffer).length;
    if (length > PATIENCE) break;
    if (length <= MOST) chunks.push(chunk as Buffer);
  }
  if (length > MOST) return { problem: 'too-large' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks)) };
  } catch {
    return { problem: 'not-utf-8' };
  }
}
