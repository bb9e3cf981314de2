import { FAULT_KINDS } from '../../core/sandbox/parse-faults.ts';

/** The lines for a shell: addresses and secrets under the names that `init` and the examples use. */
export function exportLines(
  channels: Readonly<Record<string, { readonly url: string; readonly secret: string }>>,
): string {
  const lines = Object.entries(channels).map(([name, { url, secret }]) => {
    const prefix = name.toUpperCase().replaceAll('-', '_');
    return `export ${prefix}_URL='${url}' ${prefix}_SECRET='${secret}'\n`;
  });
  return lines.join('');
}

/** What to do with a sandbox that has just begun. */
export function sandboxGreeting(url: string, channel: string): string {
  return `What customers see:  ${url}/

Set the lines above in the terminal that runs firsthour; then its channels speak to this sandbox, and to nobody else.
To make a channel fail (${FAULT_KINDS.join(', ')}; none heals it):
  curl -H 'content-type: application/json' -d '{"kind": "status", "status": 503, "times": 2}' ${url}/control/${channel}
Ctrl-C ends it.

`;
}
