import type { Request, Webhook } from '../schema/generated/types.ts';
import type { Delivery, Receipt } from './delivery.ts';
import type { SendingConnector } from './sends.ts';
import { signatureHeaders } from './sign.ts';
import type { TemplateValues } from './template.ts';
import { expand, expandText } from './template.ts';

/** The parts of a request that depend on what is sent; where from and how long is the sender's affair. */
export type RequestParts = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Where it goes: the channel's address and its secrets, as they are now. */
export type Destination = { readonly url: string; readonly secrets: readonly string[] };

/**
 * One try of a delivery as a request, from the connector's description. A connector that signs sends the stored body byte
 * for byte; any other fills its own body from what the stored one says. `at` is the instant of the try.
 */
export function buildRequest(
  connector: SendingConnector,
  delivery: Pick<Delivery, 'webhook_id' | 'body' | 'amends'>,
  to: Destination,
  at: string,
): RequestParts {
  const stored = JSON.parse(delivery.body) as Webhook;
  const request = requestFor(connector, stored.type);
  const values = valuesOf(stored, delivery.webhook_id, to, delivery.amends?.receipt ?? null);
  const headers = Object.entries(request.headers ?? {}).map(([name, value]) => [name, expandText(value, values)]);
  const signs = connector.sign === 'standard-webhooks';
  const body = signs ? delivery.body : JSON.stringify(expand(request.body ?? null, values));
  return {
    method: request.method,
    url: expandText(request.url, values),
    headers: {
      ...Object.fromEntries(headers),
      ...(signs ? signatureHeaders(delivery.webhook_id, at, body, to.secrets) : {}),
    },
    body,
  };
}

/**
 * What `{$name}` in a connector may be: the keys of a webhook's data, its type and time, where it goes, and the receipt of
 * what it corrects or takes back.
 */
export function valuesOf(stored: Webhook, webhookId: string, to: Destination, receipt: Receipt | null): TemplateValues {
  const { type, timestamp, data } = stored;
  const before = { receipt_id: receipt?.id ?? null, receipt_url: receipt?.url ?? null };
  return { ...data, ...before, type, timestamp, webhook_id: webhookId, url: to.url, secret: to.secrets[0] ?? null };
}

/** A platform that cannot change or take back gets the correction as a new statement: its text says what it corrects. */
function requestFor({ request }: SendingConnector, type: Webhook['type']): Request {
  const wanted = type.endsWith('.corrected')
    ? request.update
    : type.endsWith('.retracted')
      ? request.retract
      : 'create';
  return wanted === undefined || wanted === 'create' ? request.create : wanted;
}
