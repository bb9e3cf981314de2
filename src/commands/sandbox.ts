import type { World } from '../ports.ts';
import { exportLines, sandboxGreeting } from '../render/sandbox/addresses.ts';
import { sandboxLogLine } from '../render/sandbox/log-line.ts';
import { EXIT } from './shared/exit-codes.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, flags } from './shared/invocation.ts';
import { print } from './shared/report.ts';
import { misuse } from './shared/stop.ts';

const CHANNELS = ['website', 'social', 'email'];

/**
 * `sandbox [--port N] [--channel NAME]…`: plays the channels on this machine until it is interrupted, which is its normal
 * end. The lines to set go to stdout, all else to stderr.
 */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const more = flags(invocation, 'channel').filter((name) => !CHANNELS.includes(name));
  const wrong = more.find((name) => !/^[a-z][a-z0-9-]{0,63}$/.test(name));
  if (wrong !== undefined) throw misuse('not-a-channel-name', { typed: wrong });
  const zone = machineZone();
  const { url, channels, close } = await world.sandbox({
    port: portOf(flag(invocation, 'port')),
    channels: [...CHANNELS, ...new Set(more)],
    secrets: {},
    now: world.now,
    id: world.id,
    zone,
    log: (received) => world.screen.err(`${sandboxLogLine(received, zone)}\n`),
  });
  if (invocation.json) print(world, { url, channels });
  else {
    world.screen.out(exportLines(channels));
    world.screen.err(`\n${sandboxGreeting(url, 'website')}`);
  }
  await ended(world.interrupted);
  await close();
  return EXIT.done;
}

function portOf(typed: string | undefined): number {
  const port = Number(typed ?? 0);
  if (typed !== undefined && (!/^\d{1,5}$/.test(typed) || port > 65_535)) throw misuse('not-a-port', { typed });
  return port;
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });
}

/** The page is for whoever sits here. */
function machineZone(): string {
  return new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
}
