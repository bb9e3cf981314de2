import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';

import { afterEach, describe, expect, test } from 'vitest';

import { Failure } from '../../../src/core/failure.ts';
import type { LocalReply, LocalRequest, LocalServer } from '../../../src/ports.ts';
import { serve } from '../../../src/shell/http/serve.ts';

const open: LocalServer[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

async function start(answer: (request: LocalRequest) => LocalReply, port = 0): Promise<LocalServer> {
  const server = await serve({ port, answer });
  open.push(server);
  return server;
}

function say(body: string, more: Partial<Extract<LocalReply, { kind: 'answer' }>> = {}): LocalReply {
  return { kind: 'answer', status: 200, headers: {}, body, ...more };
}

/** The code of the network's complaint. */
async function failing(request: Promise<unknown>): Promise<string> {
  const failure = await request.then(
    () => null,
    (error: Error & { readonly cause?: { readonly code?: string } }) => error,
  );
  return failure?.cause?.code ?? 'none';
}

describe('a request', () => {
  test('comes with its method, path, query, headers and body', async () => {
    const heard: LocalRequest[] = [];
    const { url } = await start((request) => {
      heard.push(request);
      return say('ok', { status: 201, headers: { 'x-a': 'b' } });
    });
    const answer = await fetch(`${url}/a/b?language=ro&x`, {
      method: 'POST',
      body: 'Începe',
      headers: { 'X-Sent': 'Yes' },
    });
    expect([answer.status, answer.headers.get('x-a'), await answer.text()]).toEqual([201, 'b', 'ok']);
    expect(heard).toMatchObject([
      {
        method: 'POST',
        path: '/a/b',
        query: { language: 'ro', x: '' },
        headers: { 'x-sent': 'Yes' },
        body: { text: 'Începe' },
      },
    ]);
  });

  test('keeps every byte of its text, a byte order mark too', async () => {
    const { url } = await start(({ body }) => say('text' in body ? String(body.text.length) : body.problem));
    const post = async (body: string | Uint8Array<ArrayBuffer>) => (await fetch(url, { method: 'POST', body })).text();
    expect(await post('\ufeffa\r\n\u0000')).toBe('5');
    expect(await post(new Uint8Array([0xc3, 0x28]))).toBe('not-utf-8');
    expect(await post('a'.repeat(65_536))).toBe('65536');
    expect(await post('a'.repeat(65_537))).toBe('too-large');
    expect(await post('ă'.repeat(40_000))).toBe('too-large');
    expect(await post('a'.repeat(900_000))).toBe('too-large');
  });

  test('with an endless body is cut off', async () => {
    const { url } = await start(({ body }) => say('problem' in body ? body.problem : 'read'));
    const endless = new ReadableStream({ pull: (out) => out.enqueue(new Uint8Array(65_536)) });
    const outcome = await fetch(url, { method: 'POST', body: endless, duplex: 'half' } as RequestInit).then(
      ({ status }) => status,
      () => 'cut',
    );
    expect([200, 'cut']).toContain(outcome);
  });

  test('that is no HTTP, or a strange one, harms nobody', async () => {
    const { url } = await start(({ path }) => say(path));
    const socket = await plainly(url, 'nonsense\r\n\r\n');
    await closed(socket);
    const strange = await plainly(url, 'GET //\\../%00 HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n');
    await closed(strange);
    expect(await (await fetch(`${url}/fine`)).text()).toBe('/fine');
  });
});

function closed(socket: Socket): Promise<void> {
  return new Promise((done) => socket.once('close', () => done()));
}

async function plainly(url: string, text: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined).resume();
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

describe('a reply', () => {
  test('may wait and then be whole', async () => {
    const { url } = await start(() => say('late', { delayMs: 5 }));
    expect(await (await fetch(url)).text()).toBe('late');
  });

  test('may come byte by byte and be whole in the end', async () => {
    const { url } = await start(() => say('picură', { dripMs: 1 }));
    const reader = (await fetch(url)).body!.getReader();
    const pieces: Uint8Array[] = [];
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) pieces.push(piece.value);
    expect(Buffer.concat(pieces).toString()).toBe('picură');
    expect(pieces.length).toBeGreaterThan(1);
  });

  test('may be a cut connection', async () => {
    const { url } = await start(() => ({ kind: 'reset' }));
    expect(await failing(fetch(url, { method: 'POST', body: 'x' }))).toBe('ECONNRESET');
  });

  test('may be megabytes', async () => {
    const { url } = await start(() => say('x'.repeat(3_000_000)));
    expect((await (await fetch(url)).arrayBuffer()).byteLength).toBe(3_000_000);
  });

  test('may have no body at all', async () => {
    const { url } = await start(() => say('', { status: 204 }));
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get('content-length')]).toEqual([204, null]);
  });

  test('is not waited for when the other side has gone', async () => {
    const { url } = await start(({ path }) => say('x'.repeat(1000), path === '/drip' ? { dripMs: 1 } : {}));
    const leaving = new AbortController();
    const answer = await fetch(`${url}/drip`, { signal: leaving.signal });
    leaving.abort();
    await expect(answer.text()).rejects.toThrow();
    expect((await fetch(url)).status).toBe(200);
  });
});

describe('a stream', () => {
  test('hears every event by its name', async () => {
    const { url, announce } = await start(() => ({ kind: 'stream' }));
    const answer = await fetch(url);
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = (await reader.read()).value ?? '';
    announce('changed');
    while (!heard.includes('event: changed\ndata:\n\n')) heard += (await reader.read()).value ?? '';
    await reader.cancel();
    announce('changed');
  });

  test('is refused when there are too many', async () => {
    const { url } = await start(() => ({ kind: 'stream' }));
    const streams = await Promise.all(Array.from({ length: 65 }, () => fetch(url)));
    expect(streams.map(({ status }) => status).filter((status) => status === 503)).toHaveLength(1);
  });
});

describe('closing', () => {
  test('ends everything at once: hung, late, dripping, streaming and silent connections', async () => {
    const replies: Readonly<Record<string, LocalReply>> = {
      '/hang': { kind: 'hang' },
      '/late': say('late', { delayMs: 3_600_000 }),
      '/drip': say('drip', { dripMs: 3_600_000 }),
      '/stream': { kind: 'stream' },
    };
    let asked = 0;
    let allAsked = () => {};
    const complete = new Promise<void>((done) => {
      allAsked = done;
    });
    const server = await start(({ path }) => {
      asked += 1;
      if (asked === 4) allAsked();
      return replies[path]!;
    });
    const requests = Object.keys(replies).map((path) => fetch(server.url + path).then((answer) => answer.text()));
    const ends = Promise.allSettled(requests);
    const silent = await plainly(server.url, '');
    const half = await plainly(server.url, 'POST /hang HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nhalf');
    const gone = [closed(silent), closed(half)];
    await complete;
    await server.close();
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
    await Promise.all(gone);
    expect(await failing(fetch(server.url))).toBe('ECONNREFUSED');
  });

  test('twice is no trouble', async () => {
    const server = await start(() => say(''));
    await server.close();
    await server.close();
  });
});

test('a port that is taken is one sentence with the next step', async () => {
  const { url } = await start(() => say(''));
  const failure = await start(() => say(''), Number(new URL(url).port)).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({
    code: 'port-taken',
    message: `Could not open port ${new URL(url).port} on 127.0.0.1: another program has it.`,
    hint: expect.stringContaining('--port'),
  });
});
