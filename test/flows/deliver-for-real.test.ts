import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Webhook } from 'standardwebhooks';
import { expect, onTestFinished, test } from 'vitest';

import { deliver } from '../../src/flows/deliver/deliver.ts';
import { openSession } from '../../src/flows/session.ts';
import { sleep } from '../../src/main/world.ts';
import { createIncidents } from '../../src/shell/incidents/create-incidents.ts';
import { createSend } from '../../src/shell/send/create-send.ts';
import { bodyOf, listening, noEnv } from '../shell/send/local-receiver.ts';
import { fakeWorld } from '../world/fake-world.ts';
import { INCIDENT, openIncident, release, SECRET, told } from './deliver-setting.ts';

type Arrival = { readonly path: string; readonly id: string; readonly language: string };

/** A receiver that verifies each message and answers as a good one does. */
async function platform(arrived: Arrival[]): Promise<string> {
  const webhook = new Webhook(SECRET);
  const port = await listening(
    createServer(async (request, response) => {
      const body = await bodyOf(request);
      const headers = request.headers as Record<string, string>;
      const path = request.url ?? '';
      if (path !== '/social') webhook.verify(body, headers);
      const language = path === '/social' ? '' : JSON.parse(body).data.language;
      arrived.push({ path, id: headers['webhook-id'] ?? '', language });
      response.end(JSON.stringify({ id: String(arrived.length) }));
    }),
  );
  return `http://127.0.0.1:${port}`;
}

test('over a real journal and real connections every rendition arrives once, verified', async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'firsthour-'));
  onTestFinished(() => rm(workspace, { recursive: true, force: true }));
  const arrived: Arrival[] = [];
  const at = await platform(arrived);
  const env = { WEBSITE_URL: `${at}/website`, SOCIAL_URL: `${at}/social`, EMAIL_URL: `${at}/email`, SECRET };
  const world = {
    ...fakeWorld({ env, workspace }),
    now: () => new Date().toISOString(),
    incidents: createIncidents(workspace),
    send: createSend({ env: noEnv, sleep }),
  };
  const scene = await openIncident(world);
  const places = ['ro', 'en', 'fr'].flatMap((language) =>
    ['website', 'social', 'email'].map((one) => `${one}/${language}`),
  );
  await release(scene, places);

  const summary = await deliver(world, scene.session, { signal: world.interrupted });

  expect(told(scene.session)).toEqual(places.map((place) => `${place} accepted`));
  expect(summary).toMatchObject({ open: [], refusal: null, clockSkew: null });
  expect(summary.deliveries.every(({ receipt, channel }) => channel === 'social' || receipt?.id)).toBe(true);
  for (const path of ['/website', '/email']) {
    const mine = arrived.filter((one) => one.path === path);
    expect(mine.map(({ language }) => language)).toEqual(['ro', 'en', 'fr']);
    expect(new Set(mine.map(({ id }) => id)).size).toBe(3);
  }
  expect(arrived).toHaveLength(9);
  const read = await openSession(world, INCIDENT);
  expect(read.incident()).toEqual(scene.session.incident());
});
