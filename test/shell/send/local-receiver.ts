import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import type { Outgoing } from '../../../src/ports.ts';

const DATA = join(import.meta.dirname, 'data');

/** A file of the test authority: ca.pem, server.pem, server.key, client.pem, client.key. */
export function pem(name: string): string {
  return readFileSync(join(DATA, name), 'utf8');
}

/** Opens a server on loopback until the test ends; its port. */
export async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

/** A plain receiver; its address. */
export async function receiver(answer: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listening(createServer(answer))}/hooks/topsecret`;
}

/** A receiver with a certificate of the test authority; its port. */
export async function tlsReceiver(
  answer: RequestListener,
  options: { readonly asksForCertificate?: boolean } = {},
): Promise<number> {
  const asks = options.asksForCertificate === true;
  const tls = {
    cert: pem('server.pem'),
    key: pem('server.key'),
    ca: pem('ca.pem'),
    requestCert: asks,
    rejectUnauthorized: asks,
  };
  return listening(createTlsServer(tls, answer));
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** A request as the flow makes it. */
export function outgoing(url: string, more: Partial<Outgoing> = {}): Outgoing {
  const how = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"hello":"ș"}' };
  const { origin } = new URL(url);
  const way = { connectMs: 2_000, totalMs: 10_000, mode: 'live', target: 'live', origin } as const;
  return { channel: 'website', url, ...how, ...way, ...more };
}

/** No proxy variables. */
export function noEnv(): undefined {
  return undefined;
}

export const NEVER = new AbortController().signal;
