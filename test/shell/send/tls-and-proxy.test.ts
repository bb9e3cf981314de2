import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { TLSSocket } from 'node:tls';

import { expect, test } from 'vitest';

import { sleep } from '../../../src/main/world.ts';
import { createSend } from '../../../src/shell/send/create-send.ts';
import { listening, NEVER, noEnv, outgoing, pem, receiver, tlsReceiver } from './local-receiver.ts';

/** A proxy that leads every name to this machine, and the names and headers it was asked with. */
async function proxy(
  refuse?: number,
): Promise<{ port: number; asked: string[]; authorizations: (string | undefined)[] }> {
  const asked: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const server = createServer((_, response) => response.writeHead(500).end());
  server.on('connect', (request, socket, head) => {
    asked.push(request.url ?? '');
    authorizations.push(request.headers['proxy-authorization']);
    if (refuse) return void socket.end(`HTTP/1.1 ${refuse} No\r\n\r\n`);
    const upstream = connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  return { port: await listening(server), asked, authorizations };
}

const fine: RequestListener = (_, response) => response.end('fine');

test('a private authority is trusted on the direct way', async () => {
  const port = await tlsReceiver(fine);
  const answer = await createSend({ env: noEnv, sleep })(
    outgoing(`https://127.0.0.1:${port}/`, { ca: pem('ca.pem') }),
    NEVER,
  );
  expect(answer).toMatchObject({ kind: 'answer', text: 'fine' });
});

test('a private authority is trusted behind a proxy', async () => {
  const port = await tlsReceiver(fine);
  const { port: proxyPort, asked } = await proxy();
  const env = (name: string) => (name === 'HTTPS_PROXY' ? `http://127.0.0.1:${proxyPort}` : undefined);
  const answer = await createSend({ env, sleep })(
    outgoing(`https://receiver.test:${port}/`, { ca: pem('ca.pem') }),
    NEVER,
  );
  expect(answer).toMatchObject({ kind: 'answer', text: 'fine' });
  expect(asked).toEqual([`receiver.test:${port}`]);
});

test('behind a proxy, too, a certificate that nobody trusts means not sent', async () => {
  const port = await tlsReceiver(fine);
  const { port: proxyPort } = await proxy();
  const env = (name: string) => (name === 'https_proxy' ? `http://127.0.0.1:${proxyPort}` : undefined);
  expect(await createSend({ env, sleep })(outgoing(`https://receiver.test:${port}/`), NEVER)).toMatchObject({
    kind: 'not-sent',
  });
});

test('a trusted certificate of another name means not sent', async () => {
  const port = await tlsReceiver(fine);
  const { port: proxyPort } = await proxy();
  const request = outgoing(`https://other.test:${port}/`, {
    ca: pem('ca.pem'),
    proxy: `http://127.0.0.1:${proxyPort}`,
  });
  expect(await createSend({ env: noEnv, sleep })(request, NEVER)).toMatchObject({
    kind: 'not-sent',
    code: 'ERR_TLS_CERT_ALTNAME_INVALID',
  });
});

test.each([403, 407, 502])('a proxy that answers %i lets nothing through: not sent', async (status) => {
  const { port: proxyPort } = await proxy(status);
  const env = (name: string) => (name === 'HTTPS_PROXY' ? `http://user:proxypass@127.0.0.1:${proxyPort}` : undefined);
  const answer = await createSend({ env, sleep })(outgoing('https://receiver.test/topsecret'), NEVER);
  expect(answer).toMatchObject({ kind: 'not-sent' });
  expect(JSON.stringify(answer)).not.toMatch(/topsecret|proxypass/);
});

test('a proxy that is not there: not sent', async () => {
  const env = (name: string) => (name === 'HTTPS_PROXY' ? 'http://127.0.0.1:1' : undefined);
  const answer = await createSend({ env, sleep })(outgoing('https://receiver.test/topsecret'), NEVER);
  expect(answer).toMatchObject({ kind: 'not-sent', code: 'ECONNREFUSED' });
});

test('a proxy that hangs: not sent, at the one deadline', async () => {
  const port = await listening(createServer().on('connect', () => undefined));
  const env = (name: string) => (name === 'HTTPS_PROXY' ? `http://127.0.0.1:${port}` : undefined);
  const answer = await createSend({ env, sleep })(outgoing('https://receiver.test/topsecret', { totalMs: 300 }), NEVER);
  expect(answer).toMatchObject({ kind: 'not-sent', code: 'timeout' });
});

test('a channel with a proxy of its own uses that one, with its password', async () => {
  const port = await tlsReceiver(fine);
  const { port: proxyPort, authorizations } = await proxy();
  const own = { proxy: `http://user:pass@127.0.0.1:${proxyPort}`, ca: pem('ca.pem') };
  const answer = await createSend({ env: noEnv, sleep })(outgoing(`https://receiver.test:${port}/`, own), NEVER);
  expect(answer).toMatchObject({ kind: 'answer', text: 'fine' });
  expect(authorizations).toEqual([`Basic ${Buffer.from('user:pass').toString('base64')}`]);
});

test('this machine is never reached through a proxy', async () => {
  const { port: proxyPort, asked } = await proxy();
  const env = (name: string) => (/^https?_proxy$/i.test(name) ? `http://127.0.0.1:${proxyPort}` : undefined);
  const url = await receiver(fine);
  const own = { proxy: `http://127.0.0.1:${proxyPort}` };
  expect(await createSend({ env, sleep })(outgoing(url), NEVER)).toMatchObject({ text: 'fine' });
  expect(await createSend({ env, sleep })(outgoing(url, own), NEVER)).toMatchObject({ text: 'fine' });
  expect(asked).toEqual([]);
});

test('a client certificate is shown to a receiver that asks for one', async () => {
  let subject: unknown;
  const listener: RequestListener = (request, response) => {
    subject = (request.socket as TLSSocket).getPeerCertificate().subject?.CN;
    response.end('known');
  };
  const port = await tlsReceiver(listener, { asksForCertificate: true });
  const shown = { ca: pem('ca.pem'), clientCertificate: { cert: pem('client.pem'), key: pem('client.key') } };
  expect(await createSend({ env: noEnv, sleep })(outgoing(`https://127.0.0.1:${port}/`, shown), NEVER)).toMatchObject({
    text: 'known',
  });
  expect(subject).toBe('client.test');
  const without = await createSend({ env: noEnv, sleep })(
    outgoing(`https://127.0.0.1:${port}/`, { ca: pem('ca.pem') }),
    NEVER,
  );
  expect(without.kind).not.toBe('answer');
});
