import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import type { Sandbox } from '../../src/ports.ts';
import { startSandbox } from '../../src/routes/sandbox/start-sandbox.ts';
import { serve } from '../../src/shell/http/serve.ts';
import { PROGRAM } from '../program/firsthour.ts';

/** A folder and an environment as a reader of the README has them: `firsthour` and `npm start` are there, and a sandbox. */
export type Desk = {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly sandbox: Sandbox;
  readonly clear: () => Promise<void>;
};

/** Sets the desk up. `npm start` is what it comes to once all is built: other tests use what it would build. */
export async function openDesk(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'firsthour-docs-'));
  const commands = join(folder, 'bin');
  mkdirSync(commands);
  put(join(commands, 'firsthour'), `exec '${process.execPath}' '${PROGRAM}' "$@"`);
  put(join(commands, 'npm'), `[ "$*" = start ] && exec '${process.execPath}' '${PROGRAM}' demo`);
  const sandbox = await startSandbox(serve, {
    port: 0,
    channels: ['website', 'social', 'email'],
    secrets: {},
    now: () => new Date().toISOString(),
    id: () => randomBytes(16).toString('hex'),
  });
  const addresses = Object.entries(sandbox.channels).flatMap(([name, { url, secret }]) => [
    [`${name.toUpperCase()}_URL`, url],
    [`${name.toUpperCase()}_SECRET`, secret],
  ]);
  return {
    folder,
    env: { PATH: `${commands}${delimiter}${process.env.PATH ?? ''}`, HOME: folder, ...Object.fromEntries(addresses) },
    sandbox,
    clear: async () => {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function put(path: string, line: string): void {
  writeFileSync(path, `#!/bin/sh\n${line}\n`);
  chmodSync(path, 0o755);
}
