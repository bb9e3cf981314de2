import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { Entry } from '../../src/core/incident/entry.ts';
import type { Received } from '../../src/core/sandbox/received.ts';
import type { Incidents } from '../../src/ports.ts';
import { createIncidents } from '../../src/shell/incidents/create-incidents.ts';
import { EXAMPLE, type ExampleBank, openExampleBank } from './example-bank.ts';
import { firsthour } from './firsthour.ts';

/** The example bank with an incident open and nothing said yet. */
export type Crisis = ExampleBank & {
  readonly incident: string;
  /** Path of the incident's journal. */
  readonly journal: string;
  /** The store as a process sees it that comes new to it. */
  readonly store: () => Incidents;
  readonly entries: () => Promise<readonly Entry[]>;
  /** Tells of each request to a channel before it is answered, until the returned function is called. */
  readonly onRequest: (listener: (received: Received) => void) => () => void;
};

/** What becomes of the workspace's files; a file that is not there is empty before. */
export type Changes = Readonly<Record<string, (before: string) => string>>;

/** Crises that begin alike: the incident is opened once, then copied. */
export type Beginning = { readonly open: () => Promise<Crisis>; readonly clear: () => void };

const START = ['start', 'data-centre-loss', '--started=-20m', '--set', 'services=cards,atm,online-banking,website'];

/** Channels give up after a second, so that what a killed program had on its way is soon for others to judge. */
export function quick(yaml: string): string {
  return yaml.replaceAll('    connector: webhook\n', '    connector: webhook\n    timeout: 1s\n');
}

/** Opens the incident. No dependency is lost: every channel is to be reached. */
export async function beginCrisis(changes: Changes): Promise<Beginning> {
  const folder = mkdtempSync(join(tmpdir(), 'firsthour-crisis-'));
  const workspace = join(folder, 'workspace');
  cpSync(EXAMPLE, workspace, { recursive: true });
  for (const [path, change] of Object.entries(changes)) changeFile(join(workspace, path), change);
  const setting = { cwd: workspace, env: { HOME: folder, FIRSTHOUR_AS: 'duty-comms' } };
  const started = await firsthour([...START, '--no-walk'], setting);
  if (started.exit !== 0) throw new Error(`the incident was not opened: ${started.err}`);
  return { open: () => openCrisis(workspace), clear: () => rmSync(folder, { recursive: true, force: true }) };
}

function changeFile(path: string, change: (before: string) => string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, change(existsSync(path) ? readFileSync(path, 'utf8') : ''));
}

async function openCrisis(from: string): Promise<Crisis> {
  const listeners = new Set<(received: Received) => void>();
  const log = (received: Received) => {
    for (const listener of listeners) listener(received);
  };
  const bank = await openExampleBank('duty-comms', { from, log });
  const { cwd } = bank.setting;
  const [incident = ''] = readdirSync(join(cwd, 'incidents'));
  const store = () => createIncidents(cwd);
  return {
    ...bank,
    incident,
    journal: join(cwd, 'incidents', incident, 'journal.jsonl'),
    store,
    entries: async () => (await store().read(incident)).entries,
    onRequest: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
