import { isLoopback } from '../../core/channel/loopback.ts';

type Env = (name: string) => string | undefined;

/** The proxy for an address by `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` (small letters first, as curl has it), or null. */
export function proxyFor(address: URL, env: Env): string | null {
  const either = (name: string) => env(name) || env(name.toUpperCase()) || '';
  const proxy = either(address.protocol === 'https:' ? 'https_proxy' : 'http_proxy').trim();
  if (!proxy || isExempt(address, either('no_proxy'))) return null;
  return proxy.includes('://') ? proxy : `http://${proxy}`;
}

/** What never goes through a proxy: this machine, and what `NO_PROXY` names. */
export function isExempt({ hostname, port, protocol }: URL, noProxy: string): boolean {
  if (isLoopback(hostname)) return true;
  const at = port || (protocol === 'https:' ? '443' : '80');
  return noProxy
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => entry === '*' || names(entry.toLowerCase(), hostname, at));
}

/** `bank.example` and `.bank.example` stand for the name and all below it; a port has to fit. */
function names(entry: string, host: string, port: string): boolean {
  const [, name = entry, only] = /^(.+?)(?::(\d+))?$/.exec(entry) ?? [];
  if (only !== undefined && only !== port) return false;
  const bare = name.replace(/^\*?\./, '');
  return host === bare || host.endsWith(`.${bare}`);
}
