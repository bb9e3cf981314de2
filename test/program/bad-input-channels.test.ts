import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import type { DeliveryStatus } from '../../src/core/incident/delivery-status.ts';
import type { Status } from '../../src/core/incident/status.ts';
import { type OnStage, openStage } from './on-stage.ts';

/** Never to be seen again: what stands for a secret or an address of this bank. */
const SECRET = 'hunter2-do-not-print';
const INSIDE = 'token-do-not-print';

/** What is wrong with the website's variables, what its deliveries say, and which variable is named. */
type Fault = readonly [name: string, env: Readonly<Record<string, string>>, reason: string, named: string];

const FAULTS: readonly Fault[] = [
  ['no address', { WEBSITE_URL: '' }, 'no-address', 'WEBSITE_URL'],
  ['no secret', { WEBSITE_SECRET: '' }, 'no-secret', 'WEBSITE_SECRET'],
  ['an address that is not https', { WEBSITE_URL: `http://bank.example/${INSIDE}` }, 'bad-address', 'WEBSITE_URL'],
  ['nearly a loopback', { WEBSITE_URL: `http://127.0.0.1.evil.example/${INSIDE}` }, 'bad-address', 'WEBSITE_URL'],
  ['a name in the address', { WEBSITE_URL: `https://me:${SECRET}@bank.example/` }, 'bad-address', 'WEBSITE_URL'],
  ['no address at all', { WEBSITE_URL: INSIDE }, 'bad-address', 'WEBSITE_URL'],
  ['a file', { WEBSITE_URL: 'file:///etc/passwd' }, 'bad-address', 'WEBSITE_URL'],
  ['a script', { WEBSITE_URL: `javascript:${INSIDE}` }, 'bad-address', 'WEBSITE_URL'],
  ['half a bracket', { WEBSITE_URL: `https://[::1/${INSIDE}` }, 'bad-address', 'WEBSITE_URL'],
];

let on: OnStage;

beforeEach(async () => {
  on = await openStage();
  await on.type(['start', 'data-centre-loss', '--started=-10m', '--set', 'services=cards', '--no-walk']);
});

afterEach(() => on.clear());

test.each(FAULTS)(
  '%s: that channel alone is out, it is said which and why, and nothing secret is shown',
  async (...fault) => {
    const [, env, reason, named] = fault;
    const printed: string[] = [];
    const type = async (line: string) => {
      const ran = await on.type(line.split(' '), env);
      printed.push(ran.out, ran.err);
      return ran;
    };
    const listed = await type('channel list');
    expect([listed.exit, listed.out]).toEqual([1, expect.stringContaining(`NOT READY`)]);
    expect(listed.out).toContain(named);
    expect((await type('ready')).out).toMatch(new RegExp(`WRONG +channel website.*${named}`));

    const published = await type('publish holding --yes');
    expect(published.exit, published.err).toBe(0);
    expect(published.out).toMatch(/website +holding ro, en: skipped/);
    expect(published.err).toContain('firsthour channel list');
    expect(new Set(on.sandbox.messages().map(({ channel }) => channel))).toEqual(
      new Set(['email', 'social', 'outside-mail']),
    );
    const { deliveries, owed } = JSON.parse((await type('status --json')).out) as Status;
    const website = deliveries.filter(({ channel }) => channel === 'website');
    expect(website.map(({ state, reason: why }) => [state, why])).toEqual([
      ['skipped', reason],
      ['skipped', reason],
    ]);
    expect(owed.map(({ channel }) => channel)).toContain('website');
    await type('log');
    await type('verify');
    expect(printed.join('')).not.toMatch(/do-not-print/);
    expect(journal()).not.toContain('do-not-print');
  },
);

test('a wrong secret is refused by the platform, in its own words and without the secret', async () => {
  const env = { WEBSITE_SECRET: SECRET };
  const ran = await on.type(['publish', 'holding', '--yes', '--channel', 'website', '--language', 'ro'], env);
  expect(ran.exit).toBe(1);
  expect(ran.out).toMatch(/website +holding ro: failed: refused by the platform/);
  expect(ran.out + ran.err + journal()).not.toContain('do-not-print');
});

test('with every channel out nothing is sent, that is exit 1, and what is mended is sent by publishing again', async () => {
  const none = Object.fromEntries(
    ['WEBSITE', 'EMAIL', 'SOCIAL', 'OUTSIDE_MAIL'].map((channel) => [`${channel}_SECRET`, '']),
  );
  const ran = await on.type(['publish', 'staff-brief', '--yes', '--json'], none);
  expect(ran.exit, ran.err).toBe(1);
  const { deliveries } = JSON.parse(ran.out) as { readonly deliveries: readonly DeliveryStatus[] };
  expect(new Set(deliveries.map(({ state }) => state))).toEqual(new Set(['skipped']));
  expect(on.sandbox.messages()).toEqual([]);
  const again = await on.type(['publish', 'staff-brief', '--yes']);
  expect(again.exit, again.err).toBe(0);
  expect(on.sandbox.messages().length).toBeGreaterThan(0);
});

function journal(): string {
  const incidents = join(on.folder, 'incidents');
  return readFileSync(join(incidents, readdirSync(incidents)[0] ?? '', 'journal.jsonl'), 'utf8');
}
