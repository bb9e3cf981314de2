import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Received } from '../../src/core/sandbox/received.ts';
import type { Sandbox } from '../../src/ports.ts';
import { startSandbox } from '../../src/routes/sandbox/start-sandbox.ts';
import { serve } from '../../src/shell/http/serve.ts';
import type { Setting } from './firsthour.ts';

/** The workspace that is copied. */
export const EXAMPLE = 'examples/data-centre-2016';

/** Channels of the example that are sent to, and their variables. */
const CHANNELS = { website: 'WEBSITE', email: 'EMAIL', social: 'SOCIAL', 'outside-mail': 'OUTSIDE_MAIL' } as const;

/** A copy of the example in a temporary folder, its channels played by a sandbox on loopback. */
export type ExampleBank = {
  readonly setting: Setting;
  readonly sandbox: Sandbox;
  readonly clear: () => Promise<void>;
};

/** What it is a copy of (the example unless said), and who is told of each request to its channels. */
export type BankParts = { readonly from?: string; readonly log?: (received: Received) => void };

/** Opens the example bank; `as` speaks. */
export async function openExampleBank(
  as = 'duty-comms',
  { from = EXAMPLE, log }: BankParts = {},
): Promise<ExampleBank> {
  const folder = mkdtempSync(join(tmpdir(), 'firsthour-bank-'));
  const workspace = join(folder, 'workspace');
  cpSync(from, workspace, { recursive: true });
  const sandbox = await startSandbox(serve, {
    port: 0,
    channels: Object.keys(CHANNELS),
    secrets: {},
    now: () => new Date().toISOString(),
    id: () => randomBytes(16).toString('hex'),
    ...(log ? { log } : {}),
  });
  const addresses = Object.entries(CHANNELS).flatMap(([name, variable]) => {
    const channel = sandbox.channels[name];
    return channel ? [[`${variable}_URL`, channel.url] as const, [`${variable}_SECRET`, channel.secret] as const] : [];
  });
  return {
    setting: {
      cwd: workspace,
      env: { HOME: folder, FIRSTHOUR_AS: as, ...Object.fromEntries(addresses) },
    },
    sandbox,
    clear: async () => {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
