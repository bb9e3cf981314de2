const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * True when a request was meant for this machine: its `Host`, and its `Origin` if it has one, name loopback. A page from
 * elsewhere whose name was rebound to 127.0.0.1 has its own name in both.
 */
export function isLocal(headers: Readonly<Record<string, string>>): boolean {
  const origin = headers.origin;
  return isLoopback(headers.host ?? '') && (origin === undefined || isLoopback(origin.replace(/^https?:\/\//, '')));
}

function isLoopback(host: string): boolean {
  return LOOPBACK.includes(host.replace(/:\d{1,5}$/, '').toLowerCase());
}
