import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { webhookBody } from '../../../src/core/channel/body.ts';
import { buildRequest, valuesOf } from '../../../src/core/channel/request.ts';
import type { SendingConnector } from '../../../src/core/channel/sends.ts';
import { canRetract, sends } from '../../../src/core/channel/sends.ts';
import { signature } from '../../../src/core/channel/sign.ts';
import { expand } from '../../../src/core/channel/template.ts';
import type { Connector, Request } from '../../../src/core/schema/generated/types.ts';
import { bodySource, delivery, NOW } from './samples.ts';

const TO = { url: 'https://hooks.example/a', secrets: ['one', 'two'] };

function shipped(id: string): Connector {
  return parse(readFileSync(new URL(`../../../src/connectors/${id}.yaml`, import.meta.url), 'utf8')) as Connector;
}

const stored = delivery({ body: webhookBody(bodySource()) });
const webhook = shipped('webhook') as SendingConnector;

const OWN: SendingConnector = {
  format: 'firsthour/connector@1',
  id: 'own',
  request: {
    create: {
      method: 'PUT',
      url: '{$url}/posts/{$webhook_id}',
      headers: { authorization: 'Bearer {$secret}', 'idempotency-key': '{$webhook_id}' },
      body: {
        status: 'Info: {$text}',
        tags: ['{$language}', { n: '{$revision}' }],
        parts: '{$parts}',
        more: '{$no_such}',
      },
    },
    retract: { method: 'DELETE', url: '{$url}/posts' },
  },
};

test('a webhook is the stored body byte for byte, signed with every secret', () => {
  const request = buildRequest(webhook, stored, TO, NOW);
  expect(request.body).toBe(stored.body);
  expect(request).toMatchObject({ method: 'POST', url: TO.url });
  const timestamp = String(Date.parse(NOW) / 1000);
  expect(request.headers).toEqual({
    'content-type': 'application/json',
    'webhook-id': stored.webhook_id,
    'webhook-timestamp': timestamp,
    'webhook-signature': TO.secrets.map((one) => signature(one, stored.webhook_id, timestamp, stored.body)).join(' '),
  });
});

test('a second try has the same id and bytes, and a time and signature of its own', () => {
  const first = buildRequest(webhook, stored, TO, NOW);
  const second = buildRequest(webhook, stored, TO, '2026-09-10T10:00:05.000Z');
  expect(second.body).toBe(first.body);
  expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
  expect(second.headers['webhook-signature']).not.toBe(first.headers['webhook-signature']);
});

describe('taking back', () => {
  const receipt = { id: '4711', url: null };
  const retracting = (retract: object): Connector => ({
    ...webhook,
    request: { ...webhook.request, retract: retract as Request },
  });
  const naming = retracting({ method: 'DELETE', url: '{$url}/{$receipt_id}' });
  const retraction = {
    ...stored,
    body: stored.body.replace('statement.published', 'statement.retracted'),
    amends: { does: 'retracts', statement: 'holding', revision: 1, receipt },
  } as const;

  test("names the platform's own id of what is taken back", () => {
    expect(buildRequest(naming as SendingConnector, retraction, TO, NOW)).toMatchObject({
      method: 'DELETE',
      url: `${TO.url}/4711`,
    });
  });

  test('is possible where the connector says how, and has what it needs for it', () => {
    const { retract: _, ...without } = webhook.request;
    expect(canRetract({ ...webhook, request: without }, receipt)).toBe(false);
    expect(canRetract(webhook, null)).toBe(true);
    expect(canRetract(naming, receipt)).toBe(true);
    expect(canRetract(naming, null)).toBe(false);
    expect(canRetract(naming, { id: null, url: 'https://x.example/1' })).toBe(false);
  });
});

test('what webhook.yaml describes is what is sent', () => {
  const described = expand(
    webhook.request.create.body ?? null,
    valuesOf(JSON.parse(stored.body), stored.webhook_id, TO, null),
  );
  expect(JSON.stringify(described)).toBe(stored.body);
});

test('a connector of its own fills its address, headers and body, types kept', () => {
  const request = buildRequest(OWN, stored, TO, NOW);
  const { data } = JSON.parse(stored.body);
  expect(request.method).toBe('PUT');
  expect(request.url).toBe(`https://hooks.example/a/posts/${stored.webhook_id}`);
  expect(request.headers).toEqual({ authorization: 'Bearer one', 'idempotency-key': stored.webhook_id });
  expect(JSON.parse(request.body)).toEqual({
    status: `Info: ${data.text}`,
    tags: ['ro', { n: 1 }],
    parts: data.parts,
    more: null,
  });
});

test('a retraction uses the request for it, a correction that the platform cannot make is a new statement', () => {
  const retracted = delivery({ body: webhookBody(bodySource({ does: 'retracted', mode: 'drill' })) });
  const corrected = delivery({ body: webhookBody(bodySource({ does: 'corrected' })) });
  expect(buildRequest(OWN, retracted, TO, NOW).method).toBe('DELETE');
  expect(buildRequest(OWN, corrected, TO, NOW).method).toBe('PUT');
});

test('a manual connector does not send', () => {
  expect([shipped('manual'), shipped('webhook'), OWN].map(sends)).toEqual([false, true, true]);
});
