import { appendFileSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Status } from '../../src/core/incident/status.ts';
import type { WebhookData } from '../../src/core/schema/generated/types.ts';
import { validateWebhook } from '../../src/core/schema/generated/validators.js';
import type { ExampleBank } from './example-bank.ts';
import { openExampleBank } from './example-bank.ts';
import type { Ran } from './firsthour.ts';
import { asked, firsthour } from './firsthour.ts';

let bank: ExampleBank;

beforeEach(async () => {
  bank = await openExampleBank();
});
afterEach(() => bank.clear());

const run = (...argv: readonly string[]): Promise<Ran> => firsthour(argv, bank.setting);

async function must(...argv: readonly string[]): Promise<Ran> {
  const ran = await run(...argv);
  expect([argv.join(' '), ran.exit, ran.exit === 0 ? '' : ran.err]).toEqual([argv.join(' '), 0, '']);
  return ran;
}

/** Customers have heard, it works again, and the text for that asks for a yes. */
async function waiting(): Promise<void> {
  await must('start', 'data-centre-loss', '--started=-40m', '--set', 'services=cards,atm', '--no-walk');
  await must('publish', 'staff-brief', 'holding', '--yes');
  await must('mark', 'restored');
  await must('draft', 'restored');
}

function came(statement: string): readonly WebhookData[] {
  return bank.sandbox
    .messages()
    .map(({ body }) => JSON.parse(body))
    .filter((body) => body.data.statement === statement)
    .map((body) => {
      expect(validateWebhook(body), JSON.stringify(validateWebhook.errors)).toBe(true);
      return body.data;
    });
}

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

test('an emergency release is marked in the body and on every screen, and staff are told', async () => {
  await waiting();
  const refused = await run('publish', 'restored', '--yes');
  expect(refused.exit).toBe(4);
  expect(flat(refused.err)).toContain(
    'Ring Deputy for communications, no number here: the telephone list is not on this',
  );

  const because = ['--because', 'nobody answers'];
  const sent = await must('publish', 'restored', '--emergency', ...because, '--yes');
  expect(flat(sent.out)).toContain(
    'EMERGENCY RELEASE: restored 1 at TIME by Communications on duty, without comms-lead: "nobody answers". Staff have been told.'.replace(
      'TIME',
      /restored 1 at (\S+)/.exec(flat(sent.out))?.[1] ?? '',
    ),
  );

  const marked = came('restored');
  expect(marked.length).toBeGreaterThan(0);
  for (const { emergency } of marked) expect(Object.keys(emergency ?? {})).toEqual(['at']);
  expect(JSON.stringify(marked)).not.toContain('nobody answers');
  expect(came('holding').every(({ emergency }) => emergency === null)).toBe(true);

  const notices = came('emergency-notice');
  expect(new Set(notices.map(({ audience }) => audience))).toEqual(new Set(['staff']));
  expect(new Set(notices.map(({ channel }) => channel))).toEqual(new Set(['email', 'outside-mail']));
  expect(notices.find(({ language }) => language === 'en')?.text).toMatch(
    /^Without the usual approvals, Communications on duty published this at \d\d:\d\d \(Bucharest time\): “Working again: .+”\. It stands/,
  );
  expect(notices.find(({ language }) => language === 'ro')?.text).toContain(
    'fără aprobările obișnuite: „Funcționează din nou',
  );

  const { json } = await asked<Status>(['status'], bank.setting);
  expect(json.emergencies).toMatchObject([{ by: 'duty-comms', because: 'nobody answers', staff: 'told' }]);
  expect(flat((await must('status')).out)).toContain('EMERGENCY RELEASE: restored 1 at');
  expect(flat((await must('log')).out)).toContain('EMERGENCY RELEASE, without the approvals: restored 1 published');
  expect(flat((await must('lines', '--language', 'en')).out)).toContain(
    'EMERGENCY RELEASE, without the usual approvals',
  );
  await must('verify');
  const page = await (await fetch(bank.sandbox.url)).text();
  expect(page).toContain('Emergency release, without the usual approvals');
});

test('an approval by telephone has the code read back, and never looks signed', async () => {
  await waiting();
  copyFileSync(join(bank.setting.cwd, 'reach.example.yaml'), join(bank.setting.cwd, 'reach.yaml'));
  const { json } = await asked<Status>(['status'], bank.setting);
  expect(json.escalation).toMatchObject([
    { statement: 'restored', role: 'comms-lead', stage: 'first-number', emergency: false, telephones: null },
  ]);
  expect(json.escalation[0]?.ring).toMatchObject({ person: 'deputy-comms', phone: expect.stringContaining('+40') });
  const code = json.statements.find(({ id }) => id === 'restored')?.read_back_code ?? '';
  expect(flat((await must('status')).out)).toContain(`by telephone: read back ${code}`);

  const phone = ['approve', 'restored', '--for', 'deputy-comms', '--via', 'phone', '--yes'];
  const wrong = await run(...phone, '--code', code === 'K7M2QX' ? 'K7M2QY' : 'K7M2QX');
  expect(wrong.exit).toBe(4);
  expect(flat(wrong.err)).toContain('deputy-comms has read another text');
  const own = await run('approve', 'restored', '--yes');
  expect(flat(own.err)).toContain('Ring Deputy for communications, +40');
  expect((await run(...phone, '--code', 'O0O0O0')).exit).toBe(2);
  await must(...phone, '--code', code.toLowerCase());
  expect(flat((await must('log')).out)).toContain(
    `approved by Deputy for communications as comms-lead, entered for them, told by phone, code ${code} read back`,
  );
  expect(flat((await must('status')).out)).toContain(`entered by Communications on duty, told by phone, code ${code}`);
  await must('publish', 'restored', '--yes');
  for (const { approvals, emergency } of came('restored')) {
    expect(approvals).toEqual([
      { role: 'comms-lead', at: expect.any(String), signed: false, read_back: true, via: 'phone' },
    ]);
    expect(emergency).toBeNull();
  }
});

test('an expired review is said everywhere, and wants one reason', async () => {
  const path = join(bank.setting.cwd, 'playbooks/data-centre-loss/playbook.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/review_by: .*/, 'review_by: 2020-01-31'));
  expect((await run('ready')).out).toMatch(/review expired \d+ days ago/);
  const started = await must('start', 'data-centre-loss', '--set', 'services=cards', '--no-walk');
  expect(flat(started.err)).toMatch(/Playbook data-centre-loss: review expired \d+ days ago/);
  expect((await must('status')).out).toMatch(/Review expired \d+ days ago/);
  const refused = await run('publish', 'staff-brief', 'holding', '--yes');
  expect(refused.exit).toBe(4);
  expect(flat(refused.err)).toMatch(/The review of data-centre-loss expired \d+ days ago/);
  await must('publish', 'staff-brief', 'holding', '--yes', '--because', 'read it again: it is true');
  expect(flat((await must('log')).out)).toContain('the playbook was to be read again by 31 January 2020');
});

test('a telephone list that cannot be read is said, and stops nothing', async () => {
  await waiting();
  appendFileSync(join(bank.setting.cwd, 'reach.yaml'), 'format: firsthour/reach@1\npeople: nobody\n');
  const said = await must('status');
  expect(flat(said.out)).toContain('the telephone list cannot be read, firsthour validate says why');
  rmSync(join(bank.setting.cwd, 'reach.yaml'));
  await must('approve', 'restored', '--as', 'deputy-comms', '--yes');
  await must('publish', 'restored', '--yes');
});
