import type { Connector } from '../schema/generated/types.ts';
import { cleanLine, withoutSecrets } from './clean.ts';
import type { Receipt } from './delivery.ts';

/** The longest id or address that is kept. */
const MOST = 500;

/** The receipt in an answer's text, by the connector's JSON pointers, cleaned. Null when there is none. */
export function readReceipt(where: Connector['receipt'], text: string, secrets: readonly string[]): Receipt | null {
  if (!where) return null;
  const answer = parsed(text);
  const id = kept(at(answer, where.id), secrets);
  const url = publicAddress(kept(at(answer, where.url), secrets));
  return id === null && url === null ? null : { id, url };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The value at a JSON pointer (RFC 6901). */
function at(value: unknown, pointer: string | undefined): unknown {
  if (pointer === undefined) return null;
  const names = pointer.split('/').slice(1);
  return names.reduce<unknown>((so, name) => {
    const key = name.replaceAll('~1', '/').replaceAll('~0', '~');
    return typeof so === 'object' && so !== null && Object.hasOwn(so, key)
      ? (so as Record<string, unknown>)[key]
      : null;
  }, value);
}

/** What was cut or hides a secret is no id any more. */
function kept(value: unknown, secrets: readonly string[]): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = cleanLine(String(value), MOST + 1);
  return text === '' || text.length > MOST || withoutSecrets(text, secrets) !== text ? null : text;
}

function publicAddress(text: string | null): string | null {
  return text !== null && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}
