import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

import { fold } from '../../src/core/incident/fold.ts';
import type { Told } from '../model/incident/invariants.ts';
import {
  amendedWhereItWas,
  closedOwesNobody,
  isShown,
  oneId,
  prefixesFold,
  saidOnce,
  stoodDownIsSilent,
  takenBackIsNotSaid,
} from '../model/incident/invariants.ts';
import { type Beginning, beginCrisis, type Crisis, quick } from './crisis.ts';
import { asked, firsthour } from './firsthour.ts';
import { expectVerified } from './what-came.ts';

vi.setConfig({ testTimeout: 300_000 });

const INVARIANTS = [
  oneId,
  saidOnce,
  amendedWhereItWas,
  takenBackIsNotSaid,
  closedOwesNobody,
  stoodDownIsSilent,
  isShown,
  prefixesFold,
];

let beginning: Beginning;
let crisis: Crisis;

beforeAll(async () => {
  beginning = await beginCrisis({ 'firsthour.yaml': quick });
});

afterEach(() => crisis.clear());

afterAll(() => beginning.clear());

const WHY = ['--because', 'as we see it'];
const EMERGENCY = ['--emergency', ...WHY, '--yes'];
const PUBLISH = ['publish', 'staff-brief', 'holding', '--yes'];
const RESTORED = ['mark', 'restored', '--confirmed-by', 'call centre'];
const APPROVE = ['approve', 'correction-holding', '--for', 'deputy-comms', '--via', 'phone', '--yes'];
const LEFT = [
  '--without',
  'branch-door',
  '--without',
  'email',
  '--without',
  'outside-mail',
  '--leave',
  'dora-initial',
  '--leave',
  'pay-refund-atm-fees',
];

/** Says that what works is something else than was said. */
function correct(works: string): readonly string[] {
  const parts = [
    'wrong.ro=Am scris greșit.',
    `right.ro=Funcționează: ${works}.`,
    'wrong.en=We were wrong.',
    `right.en=This works: ${works}.`,
  ];
  return ['correct', 'holding', ...parts.flatMap((part) => ['--part', part])];
}

type Opposites = {
  readonly before?: readonly (readonly string[])[];
  readonly one: readonly string[];
  readonly other: readonly string[];
  /** What is answered to whoever comes second, where not both can stand. */
  readonly refusals?: readonly string[];
};

const PAIRS: Readonly<Record<string, Opposites>> = {
  'lost, and alive': { one: ['lost', 'main-datacentre'], other: ['alive', 'main-datacentre'] },
  'published, and stood down': {
    one: PUBLISH,
    other: ['stand-down', ...WHY],
    refusals: ['public-knows', 'no-open-incident', 'incident-over'],
  },
  'published, and withheld': {
    one: PUBLISH,
    other: ['withhold', '--spoken', 'no', ...WHY],
    refusals: ['nothing-to-withhold'],
  },
  'published, and its facts changed': { one: PUBLISH, other: ['set', 'services=cards'], refusals: ['out-of-date'] },
  'published, and the playbook changed': { one: PUBLISH, other: ['switch', 'data-centre-loss', ...WHY] },
  'published, and stopped': { one: PUBLISH, other: ['stop'] },
  'corrected, and retracted': {
    before: [PUBLISH],
    one: [...correct('ATM'), ...EMERGENCY],
    other: ['retract', 'holding', ...WHY],
    refusals: ['already-retracted'],
  },
  'corrected in two ways': {
    before: [PUBLISH],
    one: [...correct('ATM'), ...EMERGENCY],
    other: [...correct('POS'), ...EMERGENCY],
    refusals: ['out-of-date'],
  },
  'approved, and rejected': {
    before: [PUBLISH, [...correct('ATM'), '--yes']],
    one: APPROVE,
    other: [...APPROVE, '--reject', 'not so'],
    refusals: ['rejected'],
  },
  'said to work again, and stopped again': {
    before: [PUBLISH, RESTORED],
    one: ['publish', 'restored', ...EMERGENCY],
    other: ['reopen', ...WHY],
    refusals: ['restored-not-marked', 'out-of-date'],
  },
  'marked as working by two': { before: [PUBLISH], one: RESTORED, other: RESTORED, refusals: ['already-marked'] },
  'closed, and reopened': {
    before: [PUBLISH, RESTORED, ['publish', 'restored', ...EMERGENCY]],
    one: ['close', ...LEFT, ...WHY],
    other: ['reopen', ...WHY],
    refusals: ['not-restored', 'no-open-incident', 'incident-over'],
  },
  'command taken by two': {
    before: [['handover', '--to', 'deputy-comms']],
    one: ['take'],
    other: ['take'],
    refusals: ['taken-just-now'],
  },
};

/** The incident as it is on the disk, to be asked as one that is told. */
async function onDisk(): Promise<Told> {
  const entries = await crisis.entries();
  const incident = fold(entries);
  const plan = await crisis.store().plan(crisis.incident, incident.plan);
  const now = new Date().toISOString();
  return { plan, entries: () => entries, incident: () => incident, now: () => now };
}

type Answer = { readonly error?: { readonly code: string; readonly message: string; readonly hint: string } };

test.each(Object.entries(PAIRS))(
  'in the same second, %s: both stand in their order, or the second hears what can be done instead',
  async (name, { before = [], one, other, refusals = [] }) => {
    crisis = await beginning.open();
    const { setting } = crisis;
    const rival = { ...setting, env: { ...setting.env, FIRSTHOUR_AS: 'deputy-comms' } };
    const playbook = join(setting.cwd, 'playbooks/data-centre-loss/playbook.yaml');
    writeFileSync(playbook, readFileSync(playbook, 'utf8').replace(/^version: .*$/m, 'version: 9.0.0'));
    for (const argv of before) await firsthour(argv, setting);

    const both = await Promise.all([asked<Answer>(one, setting), asked<Answer>(other, rival)]);
    const refused = both.flatMap(({ json: { error } }) => (error ? [error] : []));
    expect(refused.length, refused.map(({ message }) => message).join(' ')).toBeLessThan(2);
    for (const { code, message, hint } of refused) {
      expect(refusals, message).toContain(code);
      expect(hint, code).toContain('firsthour ');
    }

    const told = await onDisk();
    for (const holds of INVARIANTS) holds(told);
    await expectVerified(crisis, name);
  },
);
