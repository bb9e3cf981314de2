/** True when a host, as `URL.hostname` writes it, is this machine. Other names are not looked up. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host) || host.startsWith('[::ffff:7f');
}
