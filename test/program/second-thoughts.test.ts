import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Status } from '../../src/core/incident/status.ts';
import type { Received } from '../../src/core/sandbox/received.ts';
import type { WebhookData } from '../../src/core/schema/generated/types.ts';
import { type ExampleBank, openExampleBank } from './example-bank.ts';
import { asked, firsthour } from './firsthour.ts';

let bank: ExampleBank;

const OPEN = ['start', 'data-centre-loss', '--started=-20m', '--set', 'services=cards,atm', '--no-walk'];
const SAID = ['wrong.ro=Am scris că bancomatele nu funcționează.', 'right.ro=Bancomatele funcționează.'];
const CORRECT = ['correct', 'holding', ...SAID.flatMap((part) => ['--part', part]), '--yes'];

/** The first statement is out on social and on the mail service outside, in two languages. */
beforeEach(async () => {
  bank = await openExampleBank();
  await firsthour([...OPEN, '--lost', 'main-datacentre', '--lost', 'office-network'], bank.setting);
  const published = await firsthour(['publish', 'holding', '--yes'], bank.setting);
  expect(published.exit, published.err).toBe(0);
});

afterEach(() => bank.clear());

/** What came since, verified as a receiver verifies it. */
function cameAfter(
  before: number,
): readonly { readonly place: string; readonly type: string; readonly data: WebhookData }[] {
  return bank.sandbox
    .messages()
    .slice(before)
    .map(({ channel, body, headers, outcome }: Received) => {
      expect(outcome).toBe('accepted');
      const judge = new Webhook(bank.sandbox.channels[channel]?.secret ?? '');
      const { type, data } = judge.verify(body, headers) as { readonly type: string; readonly data: WebhookData };
      return { place: `${channel}/${data.language}`, type, data };
    });
}

function places(came: readonly { readonly place: string }[]): readonly string[] {
  return came.map(({ place }) => place).sort();
}

async function page(): Promise<string> {
  const answer = await fetch(new URL('/', bank.sandbox.url));
  return answer.text();
}

describe('a correction', () => {
  test('asks for the approvals, keeps what was written, and arrives exactly where the first statement went', async () => {
    const { setting, sandbox } = bank;
    const first = sandbox.messages().length;
    const held = await asked<{ error: { code: string; hint: string } }>(CORRECT, setting);
    expect([held.exit, held.json.error.code]).toEqual([4, 'not-approved']);
    expect(held.json.error.hint).toContain('firsthour approve correction-holding --for PERSON --via phone');
    expect(sandbox.messages()).toHaveLength(first);

    const approved = await firsthour(
      ['approve', 'correction-holding', '--for', 'deputy-comms', '--via', 'phone', '--yes'],
      setting,
    );
    expect(approved.exit, approved.err).toBe(0);
    const sent = await firsthour(['correct', 'holding', '--yes'], setting);
    expect(sent.exit, sent.err + sent.out).toBe(0);

    const came = cameAfter(first);
    const before = bank.sandbox.messages().slice(0, first);
    const inRomanian = before.flatMap(({ channel, statement }) =>
      statement?.language === 'ro' ? [`${channel}/ro`] : [],
    );
    expect(places(came)).toEqual(inRomanian.sort());
    for (const { type, data } of came) {
      expect(type).toBe('statement.corrected');
      expect(data).toMatchObject({
        statement: 'correction-holding',
        stage: 'correction',
        supersedes: { statement: 'holding', revision: 1 },
        approvals: [{ role: 'comms-lead' }],
      });
      expect(data.text).toMatch(/^Rectificăm mesajul nostru de la \d\d:\d\d \(ora Bucureștiului\)\./);
      expect(data.text).toContain('Bancomatele funcționează.');
    }
    const { json: status } = await asked<Status>(['status'], setting);
    expect(status.owed).toContainEqual({ channel: 'social', language: 'en', statement: 'correction-holding' });
    expect(status.statements.find(({ id }) => id === 'holding')?.corrected_at).not.toBeNull();
    expect(await page()).toContain('Corrected');
    expect((await firsthour(['verify'], setting)).exit).toBe(0);
  });

  test('goes out as an emergency with a reason', async () => {
    const { setting, sandbox } = bank;
    const first = sandbox.messages().length;
    const sent = await firsthour([...CORRECT, '--emergency', '--because', 'nobody answers'], setting);
    expect(sent.exit, sent.err).toBe(0);
    const told = cameAfter(first).filter(({ data }) => data.statement !== 'emergency-notice');
    expect(told.every(({ type }) => type === 'statement.corrected')).toBe(true);
    expect((await firsthour(['log'], setting)).out).toContain('EMERGENCY RELEASE');
  });
});

describe('a retraction', () => {
  test('takes the statement from every channel that carries it, and shows nothing in its place', async () => {
    const { setting, sandbox } = bank;
    const first = sandbox.messages();
    const taken = await firsthour(['retract', 'holding', '--because', 'a wrong number'], setting);
    expect(taken.exit, taken.err + taken.out).toBe(0);
    const came = cameAfter(first.length);
    expect(places(came)).toEqual(first.map(({ channel, statement }) => `${channel}/${statement?.language}`).sort());
    for (const { type, data } of came) {
      expect(type).toBe('statement.retracted');
      expect(data).toMatchObject({ supersedes: { statement: 'holding', revision: 1 }, text: '' });
    }
    expect(await page()).toContain('Withdrawn');
    expect((await firsthour(['lines'], setting)).out).toContain('Nothing is public yet');
    const again = await asked<{ error: { code: string } }>(['retract', 'holding', '--because', 'again'], setting);
    expect([again.exit, again.json.error.code]).toEqual([4, 'already-retracted']);
  });

  test('is a person to do where a notice hangs, and is done when they say so', async () => {
    const { setting } = bank;
    const put = await firsthour(['retry', '--delivery', 'branch-door/ro', '--sent'], setting);
    expect(put.exit, put.err).toBe(0);
    const taken = await firsthour(['retract', 'holding', '--because', 'a wrong number'], setting);
    expect(taken.exit).toBe(1);
    expect(taken.out).toContain('branch-door/ro holding 1 is to be taken down by hand');
    const down = await firsthour(['retry', '--delivery', 'branch-door/ro', '--sent'], setting);
    expect(down.exit, down.err + down.out).toBe(0);
    expect((await firsthour(['log'], setting)).out).toContain('retraction-holding-1/branch-door/ro: is taken down');
  });
});

describe('stopping', () => {
  type Stopped = {
    readonly stopped: readonly string[];
    readonly in_flight: readonly unknown[];
    readonly out: readonly { readonly statement: string; readonly channel: string; readonly since: string | null }[];
  };

  test('says what it called back, what is out, where and since when, and what can be done', async () => {
    const { setting } = bank;
    const stopped = await firsthour(['stop'], setting);
    expect(stopped.exit).toBe(0);
    expect(stopped.out).toContain('holding-1/branch-door/ro');
    expect(stopped.out).toMatch(/social\/ro.* since \d\d:\d\d/);
    expect(stopped.out).toContain('firsthour correct holding');
    expect(stopped.out).toContain('firsthour retract holding');
    const again = await asked<Stopped>(['stop'], setting);
    expect(again.json).toMatchObject({ stopped: [], in_flight: [], entries: [] });
    expect(again.json.out.map(({ channel }) => channel)).toContain('outside-mail');
    expect(again.json.out.every(({ since }) => since !== null)).toBe(true);
    expect((await firsthour(['stop'], setting)).out).toContain('Nothing was waiting to be sent');
  });
});
