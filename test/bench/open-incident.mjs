import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { firsthour } from './run-process.mjs';

const SECRET = `whsec_${Buffer.from('of-the-benchmark').toString('base64')}`;
const CHANNELS = ['website', 'social', 'email'];

/** A bank with three webhooks in three languages, all at one local receiver. */
function workspaceOf(receiver) {
  const channel = (name) => ({
    connector: 'webhook',
    url: { env: `${name.toUpperCase()}_URL` },
    secret: { env: 'SECRET' },
    audiences: ['customers', 'staff'],
  });
  const file = {
    format: 'firsthour/workspace@1',
    organisation: 'Banca Exemplu',
    timezone: 'Europe/Bucharest',
    languages: ['en', 'ro', 'fr'],
    services: {
      cards: { money: true },
      atm: { money: true },
      'online-banking': { money: true },
      website: {},
      branches: {},
    },
    links: [{ url: 'https://stare-exemplu.example' }],
    official_hosts: ['stare-exemplu.example'],
    contacts: [{ text: '+40 21 000 00 00' }],
    people: [
      {
        id: 'duty-comms',
        name: 'On duty',
        roles: ['commander', 'comms-lead', 'technical', 'risk', 'finance', 'legal'],
      },
    ],
    channels: Object.fromEntries(CHANNELS.map((name) => [name, channel(name)])),
    policy: { first_statement_within: '1h', eta: 'confirmed' },
  };
  const urls = CHANNELS.map((name) => [`${name.toUpperCase()}_URL`, `${receiver}/${name}`]);
  return { file, env: { SECRET, ...Object.fromEntries(urls) } };
}

/** A workspace as `init` makes it, with channels of the benchmark's own, and an incident that has just been opened. */
export function openIncident(folder, receiver) {
  const { file, env } = workspaceOf(receiver);
  const setting = { cwd: folder, env: { HOME: folder, FIRSTHOUR_AS: 'duty-comms', ...env } };
  firsthour(['init', folder, '--languages', 'en,ro,fr']);
  writeFileSync(join(folder, 'firsthour.yaml'), JSON.stringify(file, null, 2));
  const start = [
    'start',
    'generic-outage',
    '--started=-20m',
    '--set',
    'services=cards,atm,website',
    '--no-walk',
    '--json',
  ];
  const { id } = JSON.parse(firsthour(start, setting).out);
  return { setting, journal: join(folder, 'incidents', id, 'journal.jsonl') };
}
