import type { IncomingMessage } from 'node:http';

import { expect, test } from 'vitest';

import { sleep } from '../../../src/main/world.ts';
import { createSend } from '../../../src/shell/send/create-send.ts';
import { bodyOf, NEVER, noEnv, outgoing, receiver } from './local-receiver.ts';

test('a request arrives byte for byte, and its answer comes back with status, headers and text', async () => {
  let got: { request: IncomingMessage; body: string } | undefined;
  const url = await receiver(async (request, response) => {
    got = { request, body: await bodyOf(request) };
    response.writeHead(201, { 'X-Rate-Limit-Reset': '7', 'set-cookie': ['a=1', 'b=2'] }).end('{"id":"ș1"}');
  });
  const answer = await createSend({ env: noEnv, sleep })(outgoing(url, { headers: { 'webhook-id': 'msg_1' } }), NEVER);
  expect(answer).toMatchObject({
    kind: 'answer',
    status: 201,
    text: '{"id":"ș1"}',
    headers: { 'x-rate-limit-reset': '7', 'set-cookie': 'a=1, b=2' },
  });
  expect(got?.body).toBe('{"hello":"ș"}');
  expect(got?.request.method).toBe('POST');
  expect(got?.request.url).toBe('/hooks/topsecret');
  expect(got?.request.headers['webhook-id']).toBe('msg_1');
});

test.each([200, 204, 400, 408, 410, 425, 429, 500, 503, 599])('a status %i comes back as it is', async (status) => {
  const url = await receiver((_, response) => response.writeHead(status).end());
  expect(await createSend({ env: noEnv, sleep })(outgoing(url), NEVER)).toMatchObject({ kind: 'answer', status });
});

test('a redirect is not followed', async () => {
  const paths: (string | undefined)[] = [];
  const url = await receiver((request, response) => {
    paths.push(request.url);
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  expect(await createSend({ env: noEnv, sleep })(outgoing(url), NEVER)).toMatchObject({ kind: 'answer', status: 307 });
  expect(paths).toEqual(['/hooks/topsecret']);
});

test('of a huge answer 64 KiB are read, and the rest is not waited for', async () => {
  const url = await receiver((_, response) => {
    response.writeHead(200);
    response.write('x'.repeat(100 * 1024));
  });
  const answer = await createSend({ env: noEnv, sleep })(outgoing(url), NEVER);
  expect(answer).toMatchObject({ kind: 'answer', status: 200 });
  expect('text' in answer && answer.text).toHaveLength(64 * 1024);
});

test('a packed answer is not unpacked', async () => {
  const url = await receiver((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'));
  expect(await createSend({ env: noEnv, sleep })(outgoing(url), NEVER)).toMatchObject({
    kind: 'answer',
    text: 'no gzip',
  });
});

test('a second request after an early end works', async () => {
  let answered = 0;
  const url = await receiver((_, response) => {
    answered += 1;
    if (answered === 1) response.writeHead(200).write('x'.repeat(100 * 1024));
    else response.writeHead(200).end('fine');
  });
  const send = createSend({ env: noEnv, sleep });
  await send(outgoing(url), NEVER);
  expect(await send(outgoing(url), NEVER)).toMatchObject({ kind: 'answer', text: 'fine' });
});

test('a request of a drill to a live address is refused before anything leaves', async () => {
  let asked = 0;
  const url = await receiver((_, response) => {
    asked += 1;
    response.end();
  });
  const send = createSend({ env: noEnv, sleep });
  await expect(send(outgoing(url, { mode: 'drill' }), NEVER)).rejects.toThrow('live address');
  const elsewhere = { mode: 'drill', target: 'drill', origin: 'http://127.0.0.1:1' } as const;
  await expect(send(outgoing(url, elsewhere), NEVER)).rejects.toThrow('live address');
  await send(outgoing(url, { mode: 'drill', target: 'drill' }), NEVER);
  expect(asked).toBe(1);
});
