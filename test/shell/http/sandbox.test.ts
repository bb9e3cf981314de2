import { randomBytes } from 'node:crypto';

import { Webhook as Standard } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Received } from '../../../src/core/sandbox/received.ts';
import type { Sandbox, SandboxOptions } from '../../../src/ports.ts';
import { startSandbox } from '../../../src/routes/sandbox/start-sandbox.ts';
import { serve } from '../../../src/shell/http/serve.ts';
import { signed, webhook } from '../../routes/signed-post.ts';

const NOW = '2016-09-10T10:41:00.000Z';
const BODY = webhook();
let sandbox: Sandbox;
let logged: Received[];

function start(changes: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  return startSandbox(serve, {
    port: 0,
    channels: ['website', 'social', 'email', 'status-page'],
    secrets: {},
    now: () => NOW,
    id: () => randomBytes(16).toString('hex'),
    log: (received) => logged.push(received),
    ...changes,
  });
}

beforeEach(async () => {
  logged = [];
  sandbox = await start();
});
afterEach(() => sandbox.close());

function post(channel: string, body = BODY, id = 'msg_1', at = NOW): Promise<Response> {
  const { url, secret } = sandbox.channels[channel]!;
  return fetch(url, { method: 'POST', body, headers: signed(body, at, id, secret), redirect: 'manual' });
}

function code(request: Promise<Response>): Promise<string> {
  return request.then(
    () => 'none',
    (error: { readonly cause?: { readonly code?: string } }) => error.cause?.code ?? 'none',
  );
}

describe('a message over the network', () => {
  test('is taken on every channel, and every one can be verified by whoever has the secret', async () => {
    for (const channel of Object.keys(sandbox.channels)) expect((await post(channel)).status).toBe(200);
    expect(sandbox.messages().map(({ channel, outcome }) => [channel, outcome])).toEqual([
      ['website', 'accepted'],
      ['social', 'accepted'],
      ['email', 'accepted'],
      ['status-page', 'accepted'],
    ]);
    expect(logged).toEqual(sandbox.messages());
    const { secret } = sandbox.channels.website!;
    expect(new Set(Object.values(sandbox.channels).map((one) => one.secret)).size).toBe(4);
    const fresh = new Date().toISOString();
    await post('website', BODY, 'msg_2', fresh);
    const { headers, body } = sandbox.messages().at(-1)!;
    expect(() => new Standard(secret).verify(body, { ...headers })).not.toThrow();
  });

  test('is kept to the byte, Romanian letters and all', async () => {
    const body = webhook({ text: 'Știm că aveți nevoie de bani. „Ghișeele” sunt deschise.\u2028\r\n\t€' });
    await post('website', body);
    expect(sandbox.messages()[0]?.body).toBe(body);
  });

  test('whose receipt leads to its place on the page', async () => {
    const { url } = (await (await post('website')).json()) as { url: string };
    expect(url).toBe(`${sandbox.url}/#website-1`);
    expect(await (await fetch(url)).text()).toContain('id="website-1"');
  });

  test('is announced to whoever watches', async () => {
    const reader = (await fetch(`${sandbox.url}/events`)).body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = (await reader.read()).value ?? '';
    await post('website');
    while (!heard.includes('event: changed')) heard += (await reader.read()).value ?? '';
    await reader.cancel();
  });
});

describe('a fault over the network', () => {
  test('hangs after taking, until the sandbox closes', async () => {
    sandbox.control('website', [{ kind: 'hang', taken: true }]);
    const hung = code(post('website'));
    while (sandbox.messages().length === 0) await fetch(`${sandbox.url}/messages`);
    expect(sandbox.messages()[0]?.outcome).toBe('accepted');
    await sandbox.close();
    expect(await hung).toMatch(/UND_ERR_SOCKET|ECONNRESET/);
  });

  test('cuts the connection before or after taking, once, and then is healthy', async () => {
    sandbox.control('website', [
      { kind: 'reset', taken: false, times: 1 },
      { kind: 'reset', taken: true, times: 1 },
    ]);
    expect(await code(post('website'))).toBe('ECONNRESET');
    expect(await code(post('website'))).toBe('ECONNRESET');
    const last = await post('website');
    expect(await last.json()).toMatchObject({ repeat: true });
    expect(sandbox.messages().map(({ outcome }) => outcome)).toEqual(['not-taken', 'accepted', 'repeat']);
  });

  test('is told over the network too', async () => {
    const told = await fetch(`${sandbox.url}/control/social`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'rate-limit', retry_after: 30, times: 1 }),
    });
    expect(told.status).toBe(200);
    const limited = await post('social');
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '30']);
    expect((await post('website')).status).toBe(200);
    expect((await post('social')).status).toBe(200);
  });

  test('drips, redirects and talks too much', async () => {
    sandbox.control('email', [
      { kind: 'drip', ms: 0, times: 1 },
      { kind: 'redirect', to: 'http://127.0.0.1:9/', times: 1 },
      { kind: 'huge', bytes: 5_000_000, times: 1 },
      { kind: 'delay', ms: 1, times: 1 },
    ]);
    expect(await (await post('email')).json()).toMatchObject({ id: 'email-1' });
    const moved = await post('email');
    expect([moved.status, moved.headers.get('location')]).toEqual([302, 'http://127.0.0.1:9/']);
    expect((await (await post('email')).text()).length).toBe(5_000_000);
    expect((await post('email')).status).toBe(200);
    expect(sandbox.messages().map(({ outcome }) => outcome)).toEqual(['accepted', 'not-taken', 'repeat', 'repeat']);
  });
});

test('what is too long is 413 and nothing is remembered of it', async () => {
  expect((await post('website', webhook({ text: 'a'.repeat(70_000) }))).status).toBe(413);
  expect(sandbox.messages()).toEqual([]);
});

test('secrets and faults may be given at the start', async () => {
  await sandbox.close();
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const faults = { website: [{ kind: 'status', status: 500, taken: false, times: 1 }] } as const;
  sandbox = await start({ secrets: { website: secret }, faults });
  expect(sandbox.channels.website?.secret).toBe(secret);
  expect([(await post('website')).status, (await post('website')).status]).toEqual([500, 200]);
});
