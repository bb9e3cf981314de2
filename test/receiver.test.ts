import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';

import { webhookBody } from '../src/core/channel/body.ts';
import { signatureHeaders } from '../src/core/channel/sign.ts';
import { NotVerified, verify } from '../src/receiver.ts';
import { bodySource, NOW } from './core/channel/samples.ts';

const SECRET = `whsec_${Buffer.from('a secret of twenty-four').toString('base64')}`;
const BODY = webhookBody(bodySource());
const AT = Date.parse(NOW);
const SIGNED = { ...signatureHeaders('msg_1', NOW, BODY, [SECRET]) };

function doubt(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (problem) {
    return problem instanceof NotVerified ? problem.doubt : String(problem);
  }
}

test('a signed message is verified and parsed', () => {
  expect(verify(SECRET, SIGNED, BODY, AT).data.statement).toBe('holding');
  expect(verify(['another', SECRET], SIGNED, BODY, AT).type).toBe('statement.published');
});

test('headers may come from fetch, or with capital letters and lists', () => {
  expect(verify(SECRET, new Headers(SIGNED), BODY, AT).type).toBe('statement.published');
  const loud = Object.fromEntries(Object.entries(SIGNED).map(([name, value]) => [name.toUpperCase(), [value]]));
  expect(verify(SECRET, loud, BODY, AT).type).toBe('statement.published');
});

test('what an independent sender signs is verified', () => {
  const signature = new Webhook(SECRET).sign('msg_2', new Date(AT), BODY);
  const headers = { 'webhook-id': 'msg_2', 'webhook-timestamp': String(AT / 1000), 'webhook-signature': signature };
  expect(verify(SECRET, headers, BODY, AT).data.language).toBe('ro');
});

test('a message is believed for five minutes, before and after, or as long as one says', () => {
  const at = (ms: number, tolerance?: number) => doubt(() => verify(SECRET, SIGNED, BODY, AT + ms, tolerance));
  expect([at(300_000), at(-300_000), at(300_001), at(-300_001)]).toEqual([undefined, undefined, 'stale', 'stale']);
  expect([at(600_000, 900_000), at(11_000, 10_000)]).toEqual([undefined, 'stale']);
});

test.each([
  ['another secret', () => verify('other', SIGNED, BODY, AT), 'bad-signature'],
  ['no secret', () => verify([], SIGNED, BODY, AT), 'bad-signature'],
  [
    'an empty secret',
    () => verify('', { ...SIGNED, ...signatureHeaders('m', NOW, BODY, ['']) }, BODY, AT),
    'bad-signature',
  ],
  ['one byte changed', () => verify(SECRET, SIGNED, BODY.replace('holding', 'holdinG'), AT), 'bad-signature'],
  ['another id', () => verify(SECRET, { ...SIGNED, 'webhook-id': 'msg_2' }, BODY, AT), 'bad-signature'],
  ['another time', () => verify(SECRET, { ...SIGNED, 'webhook-timestamp': '1789034401' }, BODY, AT), 'bad-signature'],
  ['a time that is none', () => verify(SECRET, { ...SIGNED, 'webhook-timestamp': '1e9' }, BODY, AT), 'no-signature'],
  ['no headers', () => verify(SECRET, {}, BODY, AT), 'no-signature'],
  [
    'another kind of signature',
    () => verify(SECRET, { ...SIGNED, 'webhook-signature': 'v2,abc' }, BODY, AT),
    'bad-signature',
  ],
  ['no JSON', () => verify(SECRET, signatureHeaders('m', NOW, 'hello', [SECRET]), 'hello', AT), 'not-json'],
])('%s is not verified', (_, check, expected) => {
  expect(doubt(check)).toBe(expected);
});
