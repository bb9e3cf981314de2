import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { randomBytes } from 'node:crypto';

import type { Sandbox } from '../../src/ports.ts';
import { startSandbox } from '../../src/routes/sandbox/start-sandbox.ts';
import { serve } from '../../src/shell/http/serve.ts';
import type { Setting } from './firsthour.ts';

/** Channels of the example that are sent to, and their variables. */
const CHANNELS = { website: 'WEBSITE', email: 'EMAIL', social: 'SOCIAL', 'outside-mail': 'OUTSIDE_MAIL' } as const;

/** A copy of the example in a temporary folder, its channels played by a sandbox on loopback. */
export type ExampleBank = {
  readonly setting: Setting;
  readonly sandbox: Sandbox;
  readonly clear: () => Promise<void>;
};

/** Opens the example bank; `as` speaks. */
export async function openExampleBank(as = 'duty-comms'): Promise<ExampleBank> {
  const folder = mkdtempSync(join(tmpdir(), 'firsthour-bank-'));
  const workspace = join(folder, 'workspace');
  cpSync('examples/data-centre-2016', workspace, { recursive: true });
  const sandbox = await startSandbox(serve, {
    port: 0,
    channels: Object.keys(CHANNELS),
    secrets: {},
    now: () => new Date().toISOString(),
    id: () => randomBytes(16).toString('hex'),
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
