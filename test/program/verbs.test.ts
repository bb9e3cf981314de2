import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { COMMANDS } from '../../src/cli/commands.ts';
import { Cancelled } from '../../src/core/failure.ts';
import type { Entry } from '../../src/core/incident/entry.ts';
import type { Status } from '../../src/core/incident/status.ts';
import { showProblem } from '../../src/main/show-problem.ts';
import { createIncidents } from '../../src/shell/incidents/create-incidents.ts';
import type { Ran } from './firsthour.ts';
import { emptyScreen, type OnStage, openStage } from './on-stage.ts';
import { expectPlain, expectPlainJson } from './plain.ts';

const ARM = 'arm data-centre-loss --from=-20m --to +10m --set services=cards';
const START = 'start data-centre-loss --started=-10m --set services=cards,atm --no-walk';

let on: OnStage;

beforeEach(async () => {
  on = await openStage();
});

afterEach(() => on.clear());

function typed(line: string, ...more: readonly string[]): Promise<Ran> {
  return on.type([...line.split(' '), ...more]);
}

/** Runs lines that are to be done. */
async function done(...lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    const { exit, err } = await typed(line);
    expect(exit, `${line}\n${err}`).toBe(0);
  }
}

/** Runs a line that is refused, for a person and for a program; gives back what the program is told. */
async function refused(line: string, exit = 4): Promise<{ readonly code: string; readonly message: string }> {
  expectPlain(await typed(line), exit, line);
  return expectPlainJson(await typed(line, '--json'), exit, line);
}

async function status(): Promise<Status> {
  return JSON.parse((await typed('status --json')).out) as Status;
}

async function last(): Promise<Entry | undefined> {
  const [id = ''] = readdirSync(join(on.folder, 'incidents'));
  return (await createIncidents(on.folder).read(id)).entries.findLast(({ by }) => by.kind === 'person');
}

describe('what somebody else decided', () => {
  /** One line for each verb that records it, in the order of an incident's life. Before it, what it needs. */
  const LINES: Readonly<Record<string, readonly [line: string, person: string, ...before: readonly string[]]>> = {
    set: ['set cause=power', 'duty-technical'],
    confirm: ['confirm cause', 'duty-technical'],
    lost: ['lost main-datacentre', 'duty-technical'],
    alive: ['alive main-datacentre', 'duty-technical'],
    choose: ['choose branch-cash', 'duty-finance'],
    mark: ['mark classified', 'duty-finance'],
    skip: ['skip scope --because known', 'duty-technical'],
    done: ['done pin-the-post', 'deputy-comms'],
    note: ['note hi', 'duty-legal'],
    handover: ['handover --to duty-legal', 'duty-comms'],
    withhold: ['withhold --because police --spoken yes', 'deputy-comms'],
    publish: ['publish holding --yes --channel branch-door', 'deputy-comms'],
    retry: ['retry --delivery branch-door/ro --sent', 'deputy-comms'],
    correct: [
      'correct holding --yes --emergency --because silence --part wrong.ro=Da. --part right.ro=Nu.',
      'deputy-comms',
    ],
    retract: ['retract holding --because wrong', 'deputy-comms'],
    approve: ['approve apology --yes', 'duty-legal', 'draft apology'],
    'stand-down': ['stand-down --because none', 'deputy-comms', 'start data-centre-loss --no-walk'],
    go: ['go', 'deputy-comms', ARM],
    'no-go': ['no-go', 'deputy-comms', ARM],
    switch: ['switch generic-outage', 'duty-technical', 'start data-centre-loss --no-walk'],
    reopen: [
      'reopen --because shops',
      'deputy-comms',
      'stand-down --because none --incident 2016-09-10-data-centre-loss-4',
      'stand-down --because none --incident 2016-09-10-data-centre-loss-5',
      'mark restored --incident 2016-09-10-data-centre-loss',
    ],
    close: [
      'close --without branch-door --leave dora-initial --leave pay-refund-atm-fees --because paper',
      'deputy-comms',
      'mark restored --incident 2016-09-10-data-centre-loss',
    ],
  };

  /** Done to an incident of their own: the second one, the third … */
  const APART = ['stand-down', 'go', 'no-go', 'switch'];

  test('is written down with who, and how they told it, by every verb that has the flags', async () => {
    const verbs = COMMANDS.filter(({ flags }) => flags.some(({ flag }) => flag.startsWith('--for ')));
    expect(verbs.map(({ name }) => name).sort()).toEqual(Object.keys(LINES).sort());
    const other = join(import.meta.dirname, '../../playbooks/generic-outage');
    cpSync(other, join(on.folder, 'playbooks/generic-outage'), { recursive: true });
    await done(START);
    for (const [verb, [line, person, ...before]] of Object.entries(LINES)) {
      await done(...before);
      const place = APART.indexOf(verb) + 2;
      const incident = place < 2 ? [] : ['--incident', `2016-09-10-data-centre-loss-${place}`];
      const ran = await typed(line, '--for', person, '--via', 'phone', ...incident, '--json');
      // A notice on a door is taken down by a person: until then something is wrong.
      expect(ran.exit, `${line}\n${ran.out}`).toBe(verb === 'retract' ? 1 : 0);
      if (APART.includes(verb)) continue;
      const { data, by } = (await last()) ?? {};
      expect(by, line).toEqual({ kind: 'person', id: 'duty-comms' });
      const told = verb === 'approve' ? { person, via: 'phone', signed: false } : { for: person, via: 'phone' };
      expect(data, line).toMatchObject(told);
    }
    expect((await typed('log 2016-09-10-data-centre-loss')).out).toContain(
      'Communications on duty for Technical lead on duty, told by phone',
    );
  });
});

test('what is done is told on stdout and nothing beside; what a command says on the way is talk', async () => {
  await done(START);
  for (const line of [
    'set scope=some',
    'lost office-network',
    'note hi',
    'take',
    'choose branch-cash',
    'done pin-the-post',
  ]) {
    const ran = await typed(line);
    expect({ exit: ran.exit, err: ran.err }, line).toEqual({ exit: 0, err: '' });
    expect(ran.out, line).toMatch(/^(Recorded: .*|Nothing changed)\.\n$/);
  }
  for (const line of ['status', 'log', 'lines', 'verify', 'preview data-centre-loss holding', 'channel list']) {
    const ran = await typed(line);
    expect({ exit: ran.exit, err: ran.err }, line).toEqual({ exit: 0, err: '' });
    expect(ran.out, line).not.toBe('');
  }
  const published = await typed('publish holding --yes');
  expect(published.out).toContain('accepted');
  expect(published.err).toMatch(/website\/ro holding: accepted/);
  expect((await typed('draft apology')).err).toContain('apology');
});

describe('approvals', () => {
  beforeEach(() => done(START, 'draft apology'));

  test('the author is refused, and told whom to ask', async () => {
    const { code, message } = await refused('approve apology --yes');
    expect([code, message]).toEqual([
      'author-cannot-approve',
      'duty-comms wrote apology: somebody else has to approve it.',
    ]);
    expect((await typed('approve apology --yes')).err).toContain('deputy-comms');
  });

  test('one person counts once, and only in a role that is asked and held', async () => {
    expect((await refused('approve apology --yes --as duty-technical')).code).toBe('not-in-role');
    expect((await refused('approve apology --yes --as deputy-comms --role legal')).code).toBe('not-in-role');
    expect((await refused('approve apology --yes --as duty-legal --role chief')).code).toBe('role-not-missing');
    await done('approve apology --yes --as deputy-comms');
    expect((await refused('approve apology --yes --as deputy-comms')).code).toBe('one-person-one-role');
    expect((await refused('publish apology --yes')).code).toBe('not-approved');
    expect((await typed('publish apology --yes')).err).toContain('legal and finance must say yes');
  });

  test('a rejection stops it, emergency or not, until there is a new revision', async () => {
    expect((await refused('approve apology --reject no --as duty-technical')).code).toBe('not-asked');
    await done('approve apology --reject no --as deputy-legal');
    for (const line of ['approve apology --yes --as duty-legal', 'publish apology --yes']) {
      expect((await refused(line)).code, line).toBe('rejected');
    }
    expect((await typed('publish apology --yes --emergency --because dark')).exit).toBe(4);
    await done('draft apology', 'approve apology --yes --as duty-legal');
  });

  test('what changed in the meantime makes it out of date: nobody approves what is no longer true', async () => {
    await done('set services=cards');
    expect((await refused('approve apology --yes --as duty-legal')).code).toBe('out-of-date');
    expect((await refused('publish apology --yes')).code).toBe('out-of-date');
    expect((await refused('draft apology --keep', 2)).code).toBe('reason-missing');
    await done('draft apology --keep --because same');
    expect((await refused('draft apology --keep --because again')).code).toBe('not-out-of-date');
  });

  test('an emergency needs its reason, and is marked', async () => {
    expect((await refused('publish apology --yes --emergency', 2)).code).toBe('reason-missing');
    const blank = await on.type(['publish', 'apology', '--yes', '--emergency', '--because', ' ']);
    expectPlain(blank, 2, 'publish --because " "');
    await done('mark restored', 'draft apology', 'publish apology --yes --emergency --because dark');
    expect((await typed('log')).out).toMatch(/emergency/i);
  });

  test('what needs no approval takes none', async () => {
    await done('draft holding');
    expect((await refused('approve holding --yes --as deputy-comms')).code).toBe('no-approval-needed');
  });
});

describe('publish, retry, stop', () => {
  beforeEach(() => done(START));

  test('without --yes nothing is sent and the flag is named', async () => {
    expect(await refused('publish holding', 2)).toMatchObject({
      code: 'flag-missing',
      message: expect.stringContaining('--yes'),
    });
    expect(on.sandbox.messages()).toEqual([]);
  });

  test('nothing twice: not a statement named twice, not a release repeated', async () => {
    await done('publish holding holding --yes');
    const ids = on.sandbox.messages().map(({ webhook_id }) => webhook_id);
    expect(new Set(ids).size).toBe(8);
    expect(ids.length).toBe(8);
    expect((await refused('publish holding --yes')).code).toBe('already-published');
    await done('publish update --yes');
    expect((await refused('publish update --yes')).code).toBe('nothing-new');
    expect(on.sandbox.messages().length).toBe(16);
  });

  test('a channel that carries no such statement is refused, and so is a statement out of its time', async () => {
    expect((await refused('publish staff-brief --yes --channel social')).code).toBe('no-channel');
    expect((await refused('publish restored --yes')).code).toBe('restored-not-marked');
    expect((await refused('publish holding --yes --channel webiste', 2)).code).toBe('channel-unknown');
    expect((await refused('publish holding --yes --language de', 2)).code).toBe('language-unknown');
  });

  test('what is out cannot be settled, and a delivery is named as a whole', async () => {
    await done('publish holding --yes');
    for (const how of ['--sent', '--not-sent', '--resend']) {
      expect((await refused(`retry --delivery website/ro ${how}`)).code).toBe('delivery-accepted');
    }
    for (const half of ['ro', 'website', '/ro', 'holding-1', 'holding-1/website', '1/website/ro']) {
      expect((await refused(`retry --delivery ${half} --sent`, 2)).code, half).toBe('delivery-unknown');
    }
    expect((await refused('retry --delivery branch-door/ro --sent --url javascript:alert(1)', 2)).code).toBe(
      'not-an-address',
    );
    expect((await refused('retry --delivery branch-door/ro --sent --at 13:05', 2)).code).toBe('done-before-published');
    await done('retry --delivery branch-door/ro --sent --at now --url https://bank.example/door');
    expect((await status()).deliveries.find(({ channel }) => channel === 'branch-door')).toMatchObject({
      state: 'accepted',
      receipt: { url: 'https://bank.example/door' },
    });
  });

  test('a channel that is down leaves exit 1 and something to retry; stop calls it back, and it can be settled', async () => {
    const closed = { WEBSITE_URL: 'http://127.0.0.1:1/' };
    const first = await on.type('publish holding --yes --wait 1s --channel website --language ro'.split(' '), closed);
    expect([first.exit, first.out]).toEqual([1, expect.stringContaining('waiting to retry after 1 try')]);
    const again = await on.type('retry --wait 1s'.split(' '), closed);
    expect(again.exit).toBe(1);
    await done('stop');
    expect((await status()).deliveries).toMatchObject([{ state: 'skipped', reason: 'stopped' }]);
    expect((await refused('retry --delivery website/ro --resend')).code).toBe('delivery-skipped');
    expect((await typed('retry')).exit).toBe(0);
    await done('publish holding --yes --channel website --language ro');
  });
});

describe('the end', () => {
  test('nobody who was told the beginning goes without the end', async () => {
    await done(START, 'publish staff-brief holding --yes');
    expect((await refused('close')).code).toBe('not-restored');
    await done('mark restored');
    expect((await refused('mark restored')).code).toBe('already-marked');
    expect((await refused('close')).message).toContain('Not sent yet: holding-1/branch-door/ro');
    await done('retry --delivery branch-door/ro --sent');
    const { code, message } = await refused('close');
    expect([code, message]).toEqual(['still-open', expect.stringContaining('website/ro')]);
    expect((await refused('stand-down --because none')).code).toBe('public-knows');
    expect((await refused('close --without website', 2)).code).toBe('reason-missing');
    expect((await refused('close --without website --because down')).message).not.toContain('website');
    await done('draft restored', 'approve restored --yes --as deputy-comms', 'publish staff-restored restored --yes');
    await done('retry --delivery branch-door/ro --sent');
    expect((await refused('close')).message).toContain('firsthour done refund-atm-fees');
    expect((await refused('close --leave dora-initial', 2)).code).toBe('reason-missing');
    expect((await refused('close --hand-over refund=duty-finance', 2)).code).toBe('promise-unknown');
    expect((await refused('close --hand-over dora-initial=duty-finance@yesterday', 2)).code).toBe('not-a-time');
    await done(
      'close --hand-over pay-refund-atm-fees=duty-finance --hand-over dora-initial=duty-finance@+2h --because because',
    );
    expect((await refused('note 2016-09-10-data-centre-loss hi')).code).toBe('incident-over');
  });

  test('what nobody has heard of is stood down, with a reason', async () => {
    await done(START);
    expect((await refused('stand-down', 2)).code).toBe('reason-missing');
    await done('stand-down --because alarm');
    expect((await typed('status')).out).toContain('No incident is open');
  });
});

describe('saying nothing for now', () => {
  test('is asked again by the clock, wants a second person where somebody speaks of it, and ends with the first word', async () => {
    await done(START);
    expect((await refused('withhold --spoken no', 2)).code).toBe('reason-missing');
    expect((await refused('withhold --because alone', 2)).code).toBe('spoken-missing');
    expect((await refused('withhold --because alone --spoken no --recheck 45m', 2)).code).toBe('recheck-out-of-bounds');
    expect((await refused('withhold --because alone --spoken no --recheck soon', 2)).code).toBe('not-a-duration');
    expect((await refused('withhold --because alone --spoken yes')).code).toBe('second-person-missing');
    await done('withhold --because alone --spoken no', 'withhold --because alone --spoken no --recheck 10m');
    const { announcement, deadlines } = await status();
    expect(announcement).toMatchObject({ playbook: { says: 'announce' }, withheld: { because: 'alone', with: null } });
    expect(deadlines.filter(({ id }) => id.startsWith('recheck')).map(({ id, state }) => [id, state])).toEqual([
      ['recheck#1', 'met'],
      ['recheck', 'pending'],
    ]);
    expect((await typed('log')).out).toMatch(/announcement withheld, to be decided again by \d\d:\d\d, because: alone/);
    await done('publish holding --yes');
    expect((await refused('withhold --because alone --spoken no')).code).toBe('nothing-to-withhold');
    expect((await status()).announcement).toBeNull();
  });

  test('that it was a false alarm ends it', async () => {
    await done(START, 'withhold --because alone --spoken no', 'stand-down --because alarm');
    expect((await refused('withhold 2016-09-10-data-centre-loss --because alone --spoken no')).code).toBe(
      'incident-over',
    );
  });
});

describe('planned work', () => {
  test('is armed, in the way of no other incident, and ends with a go or a no-go', async () => {
    expect((await refused('arm data-centre-loss', 2)).code).toBe('flag-missing');
    expect((await refused('arm data-centre-loss --from 02:00', 2)).code).toBe('flag-missing');
    expect((await refused('arm data-centre-los --from 02:00 --to 04:00', 2)).code).toBe('playbook-unknown');
    expect((await refused('arm data-centre-loss --from 02:00 --to soon', 2)).code).toBe('not-a-time');
    expect((await refused('arm data-centre-loss --from 02:00 --to 04:00', 2)).code).toBe('window-without-services');
    const backwards = 'arm data-centre-loss --from 2026-12-01T04:00 --to 2026-12-01T02:00 --set services=cards';
    expect((await refused(backwards, 2)).code).toBe('window-backwards');
    expect((await refused('arm data-centre-loss --from=-2h --to=-1h --set services=cards', 2)).code).toBe(
      'window-past',
    );
    await done(ARM);
    expect(await status()).toMatchObject({ state: 'armed', deadlines: [{ id: 'window', state: 'pending' }] });
    expect((await typed('status')).out).toMatch(/· armed ·[\s\S]*Planned work from \d\d:\d\d to \d\d:\d\d/);
    expect((await typed('log')).out).toContain('planned work from');
    expect((await refused('publish holding --yes')).code).toBe('still-armed');
    await done(ARM);
    expect((await refused('status', 2)).message).toContain('2 incidents are armed');
    const started = await typed(START);
    expect(started.err).toMatch(/Planned work is armed[\s\S]*firsthour no-go 2016-09-10-data-centre-loss/);
    expect(await status()).toMatchObject({ id: '2016-09-10-data-centre-loss-3', state: 'open' });
    expect((await refused('go')).code).toBe('not-armed');
    await done('go 2016-09-10-data-centre-loss-2', 'no-go 2016-09-10-data-centre-loss');
    await done('publish 2016-09-10-data-centre-loss holding --yes', 'verify 2016-09-10-data-centre-loss');
    expect((await refused('note 2016-09-10-data-centre-loss-2 hi')).code).toBe('incident-over');
  });
});

describe('a first word that comes late', () => {
  test('can say so, once', async () => {
    await done(START);
    expect((await refused('choose told-late')).code).toBe('not-late');
    await done('set started_at=-64m');
    expect((await status()).told_late).toBe('offered');
    expect((await typed('status')).out).toMatch(/64 minutes since it began: speak now/);
    await done('choose told-late', 'publish holding --yes');
    expect((await status()).told_late).toBe('said');
    expect((await typed('lines --language en')).out).toContain('We should have told you sooner.');
    expect((await refused('choose told-late')).code).toBe('late-said-before');
  });
});

describe('how a command ends', () => {
  function shownAs(problem: unknown, argv: readonly string[]): Ran {
    const { screen, said } = emptyScreen();
    return { exit: showProblem(problem, screen, argv), ...said };
  }

  test('left by the person: 130, and how to go on', () => {
    expect(shownAs(new Cancelled(), [])).toEqual({
      exit: 130,
      out: '',
      err: 'Left. Everything that was answered is kept.\nGo on with: firsthour resume\n',
    });
  });

  test('a bug of ours: 70, with the stack and where to report it, and as one document', () => {
    const bug = new TypeError('x is not a function');
    const ran = shownAs(bug, ['status']);
    expect([ran.exit, ran.out]).toEqual([70, '']);
    expect(ran.err).toMatch(/^This is a bug of ours.*\n +TypeError: x is not a function\n +at .*Please report/s);
    const json = shownAs(bug, ['status', '--json']);
    expect([json.exit, json.err]).toEqual([70, '']);
    expect(JSON.parse(json.out)).toMatchObject({ error: { kind: 'bug', code: 'bug', stack: expect.any(String) } });
  });

  test('--json behind -- is text like any other', () => {
    expect(shownAs(new Cancelled(), ['note', '--', '--json']).out).toBe('');
  });
});

test('status --check exits 1 with a deadline missed', async () => {
  await done('start data-centre-loss --started=-70m --set services=cards --no-walk');
  expect((await typed('status --check')).exit).toBe(1);
  expect((await typed('status')).exit).toBe(0);
  expect((await typed('status --check --json')).exit).toBe(1);
});
