import { cpSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Entry } from '../../src/core/incident/entry.ts';
import { createIncidents } from '../../src/shell/incidents/create-incidents.ts';
import { type OnStage, openStage } from './on-stage.ts';

const FIRST = '2016-09-10-data-centre-loss';
const ARM = ['arm', 'data-centre-loss', '--from=-20m', '--to', '+10m', '--set', 'services=cards'];
const START = ['start', 'data-centre-loss', '--started=-10m', '--set', 'services=cards,atm', '--no-walk'];
const WRONG = ['--part', 'wrong.ro=Am greșit.', '--part', 'right.ro=Cardurile merg.'];
const PHONE = ['--for', 'duty-legal', '--via', 'phone'];

/** Every turn that an incident can take, in the order of one that takes them all. */
const TURNS: readonly (readonly string[])[] = [
  START,
  ['set', 'cause=power'],
  ['confirm', 'cause', '--for', 'duty-technical', '--via', 'phone'],
  ['lost', 'main-datacentre'],
  ['alive', 'main-datacentre'],
  ['choose', 'branch-cash'],
  ['done', 'pin-the-post'],
  ['skip', 'scope', '--because', 'known'],
  ['note', 'the second line is busy'],
  ['note', '--press', 'Ziarul, since when?', '--call-back', '+20m'],
  ['withhold', '--because', 'the police ask for it', '--spoken', 'no'],
  ['publish', 'holding', '--yes'],
  ['retry', '--delivery', 'branch-door/ro', '--sent'],
  ['set', 'eta=+40m'],
  ['confirm', 'eta', '--for', 'duty-technical', '--via', 'phone'],
  ['publish', 'update', '--yes'],
  ['stop'],
  ['set', 'eta=+90m'],
  ['correct', 'holding', ...WRONG, '--yes', '--emergency', '--because', 'nobody answers'],
  ['draft', 'apology'],
  ['approve', 'apology', '--yes', ...PHONE],
  ['approve', 'apology', '--reject', 'not like this', '--for', 'duty-finance', '--via', 'room'],
  ['retract', 'update', '--because', 'it was not true'],
  ['mark', 'classified', '--for', 'duty-finance', '--via', 'phone'],
  ['mark', 'filed', 'dora-initial', '--reference', 'A-1', '--for', 'duty-finance', '--via', 'phone'],
  ['mark', 'restored', '--confirmed-by', 'call centre'],
  ['reopen', '--because', 'cards fail again'],
  ['handover', '--to', 'deputy-comms'],
  ['take', '--without-handing-over', '--because', 'their laptop is dead'],
  ['switch', 'generic-outage', '--because', 'it is the power'],
  ['mark', 'restored', '--confirmed-by', 'shops'],
  ['bundle', 'FOLDER/incident.bundle'],
  ['take', '--because', 'the other machine is gone'],
  START,
  ['stand-down', '--because', 'a false alarm', '--incident', `${FIRST}-2`],
  ARM,
  ['go', '--incident', `${FIRST}-3`],
  ARM,
  ['no-go', '--incident', `${FIRST}-4`],
];

let on: OnStage;

beforeEach(async () => {
  on = await openStage();
  const other = join(import.meta.dirname, '../../playbooks/generic-outage');
  cpSync(other, join(on.folder, 'playbooks/generic-outage'), { recursive: true });
});

afterEach(() => on.clear());

/** The entries of every incident of the workspace. */
async function entries(): Promise<Readonly<Record<string, readonly Entry[]>>> {
  const incidents = createIncidents(on.folder);
  const all = await incidents.list();
  return Object.fromEntries(await Promise.all(all.map(async ({ id }) => [id, (await incidents.read(id)).entries])));
}

test('every turn says in --json what it wrote, and each entry has a line of its own in the log', async () => {
  for (const argv of TURNS) {
    const before = await entries();
    const ran = await on.type([...argv.map((word) => word.replace('FOLDER', on.folder)), '--json']);
    const line = argv.join(' ');
    expect([0, 1], `${line}\n${ran.out}${ran.err}`).toContain(ran.exit);
    const told = JSON.parse(ran.out);
    const id: string = told.id;
    const fresh = (await entries())[id]?.slice(before[id]?.length ?? 0) ?? [];
    const mine = fresh.filter(({ by }) => by.kind === 'person').map(({ type }) => type);
    expect(told.entries, line).toEqual(expect.arrayContaining(mine));
    expect(mine.length, line).toBeGreaterThan(0);
    const log = (await on.type(['log', id])).out.split('\n').filter((each) => /^\d\d:\d\d {2}/.test(each));
    const json: readonly Entry[] = JSON.parse((await on.type(['log', id, '--json'])).out);
    expect(json, line).toEqual((await entries())[id]);
    expect(log.length, line).toBe(json.length);
    for (const { type } of fresh) expect(log.join('\n'), line).not.toContain(type);
  }
});
