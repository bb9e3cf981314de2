import { createServer } from 'node:net';

import { expect, test } from 'vitest';

import { sleep } from '../../../src/main/world.ts';
import type { Answer } from '../../../src/ports.ts';
import { createSend } from '../../../src/shell/send/create-send.ts';
import { listening, NEVER, noEnv, outgoing, receiver, tlsReceiver } from './local-receiver.ts';

const SHORT = { connectMs: 300, totalMs: 300 };

async function sent(url: string, more: Parameters<typeof outgoing>[1] = {}, signal = NEVER): Promise<Answer> {
  const answer = await createSend({ env: noEnv, sleep })(outgoing(url, more), signal);
  expect(JSON.stringify(answer)).not.toContain('topsecret');
  return answer;
}

test('a port where nobody listens: not sent', async () => {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  const answer = await sent(`http://127.0.0.1:${port}/topsecret`);
  expect(answer).toMatchObject({ kind: 'not-sent', code: 'ECONNREFUSED' });
});

test('a name that does not exist: not sent', async () => {
  expect(await sent('https://receiver.invalid/topsecret')).toMatchObject({ kind: 'not-sent' });
});

test('a certificate that nobody trusts: not sent', async () => {
  const port = await tlsReceiver((_, response) => response.end());
  expect(await sent(`https://127.0.0.1:${port}/topsecret`)).toMatchObject({ kind: 'not-sent' });
});

test('a server that never shakes hands: not sent', async () => {
  const port = await listening(createServer(() => undefined));
  expect(await sent(`https://127.0.0.1:${port}/topsecret`, { connectMs: 200 })).toMatchObject({ kind: 'not-sent' });
});

test('a server that resets during the handshake: not sent', async () => {
  const port = await listening(createServer((socket) => void socket.once('data', () => socket.resetAndDestroy())));
  expect(await sent(`https://127.0.0.1:${port}/topsecret`)).toMatchObject({ kind: 'not-sent' });
});

test('the time runs out while connecting: not sent, and nothing is sent later', async () => {
  let bytes = 0;
  const port = await listening(
    createServer(
      (socket) =>
        void socket.on('data', (data) => {
          bytes += data.length;
        }),
    ),
  );
  const answer = await sent(`https://127.0.0.1:${port}/topsecret`, { connectMs: 5_000, totalMs: 200 });
  expect(answer).toMatchObject({ kind: 'not-sent', code: 'timeout' });
  expect(bytes).toBeLessThan(2_000);
});

test('a receiver that accepts and hangs: maybe sent', async () => {
  const url = await receiver(() => undefined);
  expect(await sent(url, SHORT)).toMatchObject({ kind: 'maybe-sent', code: 'timeout' });
});

test('a receiver that resets before it answers: maybe sent', async () => {
  const url = await receiver((request) => request.socket.resetAndDestroy());
  expect(await sent(url)).toMatchObject({ kind: 'maybe-sent', code: 'reset' });
});

test('a receiver that closes before it answers: maybe sent', async () => {
  const url = await receiver((request) => request.socket.end());
  expect(await sent(url)).toMatchObject({ kind: 'maybe-sent', code: 'reset' });
});

test('a receiver that resets in the middle of an answer: maybe sent', async () => {
  const url = await receiver((request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half', () => request.socket.resetAndDestroy());
  });
  expect(await sent(url)).toMatchObject({ kind: 'maybe-sent', code: 'reset' });
});

test('an answer that drips ends at the one deadline: maybe sent', async () => {
  const url = await receiver((_, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(drip));
  });
  expect(await sent(url, SHORT)).toMatchObject({ kind: 'maybe-sent', code: 'timeout' });
});

test('what is no HTTP answers nothing that could be read: maybe sent', async () => {
  const port = await listening(
    createServer((socket) => void socket.once('data', () => socket.end('220 mail.example\r\n\r\n'))),
  );
  expect(await sent(`http://127.0.0.1:${port}/topsecret`)).toMatchObject({ kind: 'maybe-sent', code: 'reset' });
});

test('a person who leaves while the receiver is silent: maybe sent, aborted', async () => {
  const leaving = new AbortController();
  const url = await receiver(() => leaving.abort());
  expect(await sent(url, {}, leaving.signal)).toMatchObject({ kind: 'maybe-sent', code: 'aborted' });
});

test('a person who has left already: not sent', async () => {
  let asked = 0;
  const url = await receiver(() => {
    asked += 1;
  });
  expect(await sent(url, {}, AbortSignal.abort())).toMatchObject({ kind: 'not-sent', code: 'aborted' });
  expect(asked).toBe(0);
});
