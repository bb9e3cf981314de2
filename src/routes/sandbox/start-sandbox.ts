import type { SandboxState } from '../../core/sandbox/state.ts';
import { pathOf, withFaults } from '../../core/sandbox/state.ts';
import type { Sandbox, SandboxOptions, Serve } from '../../ports.ts';
import { answer } from './answer.ts';

/** Starts a sandbox on a server. Fails (`Failure`) when the port cannot be had. */
export async function startSandbox(serve: Serve, options: SandboxOptions): Promise<Sandbox> {
  const secrets = new Map(Object.entries(options.secrets));
  const faults = new Map(Object.entries(options.faults ?? {}));
  let state: SandboxState = {
    url: '',
    channels: options.channels.map((name) => ({
      name,
      path: pathOf(name),
      secret: secrets.get(name) ?? newSecret(options.id),
      faults: faults.get(name) ?? [],
    })),
    received: [],
    seq: 0,
  };
  const server = await serve({
    port: options.port,
    ...(options.pace ? { pace: options.pace } : {}),
    answer: (request) => {
      const setting = {
        now: options.now(),
        zone: options.zone ?? 'UTC',
        organisation: options.organisation ?? 'Your organisation',
      };
      const answered = answer(state, request, setting);
      change(answered.state);
      return answered.reply;
    },
  });

  function change(next: SandboxState): void {
    const before = state;
    state = next;
    if (next !== before) server.announce('changed');
    const newest = next.received.at(-1);
    if (newest && next.seq > before.seq) options.log?.(newest);
  }

  state = { ...state, url: options.shownAs ?? server.url };
  return {
    url: server.url,
    channels: Object.fromEntries(
      state.channels.map(({ name, path, secret }) => [name, { url: server.url + path, secret }]),
    ),
    messages: () => state.received,
    control: (channel, faults) => change(withFaults(state, channel, faults)),
    close: server.close,
  };
}

/** 256 random bits, as Standard Webhooks writes secrets. */
function newSecret(id: () => string): string {
  return `whsec_${Buffer.from(id() + id(), 'hex').toString('base64')}`;
}
