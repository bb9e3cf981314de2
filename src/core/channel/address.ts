import type { DeliveryReason } from './delivery.ts';
import { isLoopback } from './loopback.ts';

/** What is wrong with an address. */
export type AddressFault = 'missing' | 'not-a-url' | 'not-https' | 'credentials';

/** An address as it may be used, or why not. */
export type JudgedAddress =
  | { readonly url: string }
  | { readonly reason: Extract<DeliveryReason, 'no-address' | 'bad-address'>; readonly fault: AddressFault };

/** Judges an address: https, or http to this machine; http elsewhere only where the channel says `insecure: true`; no password in it. */
export function judgeAddress(text: string | undefined, insecure: boolean): JudgedAddress {
  const typed = text?.trim();
  if (!typed) return { reason: 'no-address', fault: 'missing' };
  if (/\s/.test(typed) || !URL.canParse(typed)) return bad('not-a-url');
  const url = new URL(typed);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return bad('not-https');
  if (url.username || url.password) return bad('credentials');
  if (url.protocol === 'http:' && !insecure && !isLoopback(url.hostname)) return bad('not-https');
  return { url: url.href };
}

function bad(fault: AddressFault): JudgedAddress {
  return { reason: 'bad-address', fault };
}

/** True when two addresses lead to the same door: neither http for https, nor what follows `?` or `#`, nor how a host is written makes another of it. */
export function isSamePlace(a: string, b: string): boolean {
  return placeOf(a) === placeOf(b);
}

function placeOf(address: string): string {
  const { hostname, port, pathname } = new URL(address);
  const path = unescaped(pathname).replace(/\/+$/, '');
  return `${hostname.replace(/\.$/, '')}:${port}${path}`;
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
