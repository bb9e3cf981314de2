import type { Connector } from '../schema/generated/types.ts';
import type { Receipt } from './delivery.ts';

/** A connector that sends by itself. */
export type SendingConnector = Connector & { readonly request: NonNullable<Connector['request']> };

/** True when the program sends; else a person does. */
export function sends(connector: Connector): connector is SendingConnector {
  return connector.manual !== true && connector.request !== undefined;
}

/**
 * True when a connector can take back what it sent. One that names the platform's own id or address needs the receipt that
 * it gave.
 */
export function canRetract(connector: Connector, receipt: Receipt | null): boolean {
  if (!sends(connector)) return false;
  const { retract } = connector.request;
  if (retract === undefined) return false;
  const names = JSON.stringify(retract);
  const has = (name: string, value: string | null | undefined) => value != null || !names.includes(`{$${name}}`);
  return has('receipt_id', receipt?.id) && has('receipt_url', receipt?.url);
}
