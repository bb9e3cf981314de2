import { createHmac } from 'node:crypto';

/** What a signed request bears (Standard Webhooks). `at` is the instant of the try; several secrets while a key is rotated. */
export function signatureHeaders(
  id: string,
  at: string,
  body: string,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(Date.parse(at) / 1000));
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => signature(secret, id, timestamp, body)).join(' '),
  };
}

/** `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; `timestamp` in seconds. */
export function signature(secret: string, id: string, timestamp: string, body: string): string {
  return `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** `whsec_` and base64, or the bytes of any other text. */
function keyOf(secret: string): Buffer {
  return secret.startsWith('whsec_')
    ? Buffer.from(secret.slice('whsec_'.length), 'base64')
    : Buffer.from(secret, 'utf8');
}

/** False for a secret without a single byte in it: it would sign for everybody. */
export function isUsableSecret(secret: string): boolean {
  return keyOf(secret).length > 0;
}
