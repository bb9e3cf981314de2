import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, test } from 'vitest';

import { firsthour } from '../program/firsthour.ts';
import { blocksOf, document, ROOT } from './markdown.ts';

const SECRET = `whsec_${Buffer.from('known to both sides, and to no other').toString('base64')}`;
const receivers = blocksOf(document('README.md')).filter(({ info }) => info === 'js');

const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

test('there are two receivers, of 20 lines each', () => {
  expect(receivers).toHaveLength(2);
  const code = receivers.map(({ lines }) => lines.filter((line) => line !== '' && !line.startsWith('//')));
  for (const lines of code) expect(lines.length).toBeLessThanOrEqual(20);
});

describe.each(receivers)('the receiver at README.md line $line', ({ lines }) => {
  test('shows what firsthour publishes, and answers 200', async () => {
    const { folder, url, shown } = await started(lines);
    const setting = {
      cwd: folder,
      env: { HOME: folder, FIRSTHOUR_AS: 'duty-comms', WEBSITE_URL: url, WEBSITE_SECRET: SECRET },
    };
    const made = await firsthour(['init', 'crisis'], setting);
    expect(made.exit, made.err).toBe(0);
    const inside = { ...setting, cwd: join(folder, 'crisis') };
    await firsthour(['start', 'generic-outage', '--set', 'services=cards', '--no-walk'], inside);
    const published = await firsthour(['publish', 'holding', '--channel', 'website', '--yes'], inside);
    expect(published.exit, published.err).toBe(0);
    expect(published.out).toContain('1 of 1 delivery accepted.');
    expect(shown()).toContain('Not working at the moment: card payments.');
  });

  test('shows a message once, and none that is a drill, too old, or signed with another secret', async () => {
    const { url, shown } = await started(lines);
    const now = new Date();
    expect(await post(url, 'msg_1', { mode: 'live', text: 'once' }, now)).toBe(200);
    expect(await post(url, 'msg_1', { mode: 'live', text: 'once' }, now)).toBe(200);
    expect(await post(url, 'msg_2', { mode: 'drill', text: 'a drill' }, now)).toBe(200);
    expect(await post(url, 'msg_3', { mode: 'live', text: 'old' }, new Date(now.getTime() - 400_000))).toBe(401);
    expect(await post(url, 'msg_4', { mode: 'live', text: 'forged' }, now, 'whsec_b3RoZXI=')).toBe(401);
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(401);
    expect((await fetch(url, { method: 'POST', headers: { 'webhook-signature': 'v1,é' }, body: '{}' })).status).toBe(
      401,
    );
    expect(shown()).toBe('once\n');
  });
});

async function started(lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'firsthour-receiver-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/firsthour'));
  writeFileSync(join(folder, 'receiver.mjs'), lines.join('\n'));
  const port = await freePort();
  const env = { PATH: process.env.PATH, WEBSITE_SECRET: SECRET, PORT: String(port) };
  const child = spawn(process.execPath, ['receiver.mjs'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (more) => {
    text += more;
  });
  cleanups.push(() => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  const url = `http://127.0.0.1:${port}/`;
  await listening(url, child);
  return { folder, url, shown: () => text };
}

/** Asks until somebody answers: every program takes a moment to begin. */
async function listening(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer) return;
  }
  throw new Error('the receiver ended before it listened');
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** A message as an independent package signs it; the status of the answer. */
async function post(url: string, id: string, data: object, at: Date, secret = SECRET): Promise<number> {
  const body = JSON.stringify({ type: 'statement.published', timestamp: at.toISOString(), data });
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
  return (await fetch(url, { method: 'POST', headers, body })).status;
}
