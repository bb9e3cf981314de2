import type { ServerResponse } from 'node:http';

/** The open Server-Sent Events of one server. */
export type Streams = {
  readonly add: (response: ServerResponse) => void;
  readonly announce: (event: string) => void;
  readonly close: () => void;
};

const MOST = 64;
/** So often a stream hears something, in ms: else what stands between gives it up, and a page's times grow stale. */
const BEAT = 15_000;

/** Streams hear names of events only: whoever hears one asks for the page again. */
export function openStreams(): Streams {
  const open = new Set<ServerResponse>();
  const announce = (event: string) => {
    for (const response of open) response.write(`event: ${event}\ndata:\n\n`);
  };
  const beat = setInterval(() => announce('beat'), BEAT).unref();
  return {
    announce,
    add: (response) => {
      if (open.size >= MOST) {
        response.writeHead(503, { 'content-length': 0 }).end();
        return;
      }
      open.add(response);
      response.once('close', () => open.delete(response));
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
    },
    close: () => clearInterval(beat),
  };
}
