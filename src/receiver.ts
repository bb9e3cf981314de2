import { timingSafeEqual } from 'node:crypto';

import { signature } from './core/channel/sign.ts';
import type { Webhook } from './core/schema/generated/types.ts';

export type { Webhook, WebhookApproval, WebhookData } from './core/schema/generated/types.ts';

/** Why a message is not to be believed. */
export type Doubt = 'no-signature' | 'bad-signature' | 'stale' | 'not-json';

const SENTENCES: Readonly<Record<Doubt, string>> = {
  'no-signature': 'the request has no webhook-id, webhook-timestamp and webhook-signature',
  'bad-signature': 'the signature does not fit the body: another secret, or another body',
  stale: 'the time of the request is too far from this clock',
  'not-json': 'the body is not JSON',
};

/** Thrown by `verify`. Answer 401, and look at `doubt`. */
export class NotVerified extends Error {
  override readonly name = 'NotVerified';
  readonly doubt: Doubt;

  constructor(doubt: Doubt) {
    super(SENTENCES[doubt]);
    this.doubt = doubt;
  }
}

/** Headers as `node:http` and `fetch` have them. */
export type ReceivedHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Standard Webhooks: a message five minutes old may be a replay. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * The body of a webhook that was signed with one of the secrets (`whsec_…`, or any text), not long ago. `bodyText` is the body
 * as it came, before any parsing. Throws `NotVerified`. Keep `webhook-id`: a repeated one is the same message, to be answered 200 and not shown twice.
 */
export function verify(
  secrets: string | readonly string[],
  headers: ReceivedHeaders,
  bodyText: string,
  nowMs: number,
  toleranceMs: number = TOLERANCE_MS,
): Webhook {
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((name) =>
    header(headers, `webhook-${name}`),
  );
  if (!id || !timestamp || !signatures || !/^\d{1,12}$/.test(timestamp)) throw new NotVerified('no-signature');
  const given = signatures.split(' ');
  const known = (typeof secrets === 'string' ? [secrets] : secrets).filter(Boolean);
  const fits = known
    .map((secret) => signature(secret, id, timestamp, bodyText))
    .some((expected) => given.some((one) => same(one, expected)));
  if (!fits) throw new NotVerified('bad-signature');
  if (Math.abs(nowMs - Number(timestamp) * 1000) > toleranceMs) throw new NotVerified('stale');
  return parsed(bodyText);
}

function header(headers: ReceivedHeaders, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const value = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof value === 'object' ? value.join(' ') : value;
}

/** In constant time: how far a guess fits must not be measurable. */
function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function parsed(text: string): Webhook {
  try {
    return JSON.parse(text) as Webhook;
  } catch {
    throw new NotVerified('not-json');
  }
}
