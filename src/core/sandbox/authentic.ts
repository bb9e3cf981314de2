import { timingSafeEqual } from 'node:crypto';

import { signature } from '../channel/sign.ts';
import type { Problem } from './received.ts';

/** How far a message's time may be from the receiver's clock, in seconds (Standard Webhooks). */
const TOLERANCE = 300;

/** What speaks against a message's signature (Standard Webhooks), or null. `at` is the receiver's clock. */
export function doubt(
  secret: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  at: string,
): Exclude<Problem, 'not-json'> | null {
  const id = headers['webhook-id'];
  const time = headers['webhook-timestamp'];
  const given = headers['webhook-signature'];
  if (!id || !time || !given || !/^\d{1,12}$/.test(time)) return 'no-signature';
  const expected = signature(secret, id, time, body);
  if (!given.split(' ').some((one) => same(one, expected))) return 'bad-signature';
  return Math.abs(Date.parse(at) / 1000 - Number(time)) > TOLERANCE ? 'stale' : null;
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
