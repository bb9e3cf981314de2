import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';

import { isUsableSecret, signatureHeaders } from '../../../src/core/channel/sign.ts';

const SECRET = `whsec_${Buffer.from('a secret of twenty-four').toString('base64')}`;
const OTHER = `whsec_${Buffer.from('the one that comes next').toString('base64')}`;
const BODY = '{"text":"ține de noi"}';

function signedNow(secrets: readonly string[]): Readonly<Record<string, string>> {
  return signatureHeaders('msg_1', new Date().toISOString(), BODY, secrets);
}

test('an independent receiver accepts the signature', () => {
  expect(new Webhook(SECRET).verify(BODY, { ...signedNow([SECRET]) })).toEqual({ text: 'ține de noi' });
});

test('while a key is rotated receivers accept either secret', () => {
  const headers = { ...signedNow([SECRET, OTHER]) };
  expect(() => new Webhook(SECRET).verify(BODY, headers)).not.toThrow();
  expect(() => new Webhook(OTHER).verify(BODY, headers)).not.toThrow();
  expect(() => new Webhook(OTHER).verify(BODY, { ...signedNow([SECRET]) })).toThrow();
});

test('a secret that is plain text signs with its bytes', () => {
  const receiver = new Webhook('plain text', { format: 'raw' });
  expect(() => receiver.verify(BODY, { ...signedNow(['plain text']) })).not.toThrow();
});

test('the time is in whole seconds of the try', () => {
  expect(signatureHeaders('msg_1', '2026-09-10T10:00:00.999Z', BODY, [SECRET])['webhook-timestamp']).toBe('1789034400');
});

test('a secret without a byte in it cannot be used', () => {
  expect(['', 'whsec_', 'whsec_=='].map(isUsableSecret)).toEqual([false, false, false]);
  expect([SECRET, 'x'].map(isUsableSecret)).toEqual([true, true]);
});
