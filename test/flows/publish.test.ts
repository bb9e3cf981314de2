import { expect, test } from 'vitest';

import { latestDraft } from '../../src/core/incident/approvals.ts';
import { approveStatement } from '../../src/core/incident/decide/approve-statement.ts';
import { draftStatement } from '../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../src/core/incident/decide/mark.ts';
import { setFacts } from '../../src/core/incident/decide/set-facts.ts';
import type { Plan } from '../../src/core/playbook/plan.ts';
import type { Publishing } from '../../src/flows/publish.ts';
import { draftForRelease, publish } from '../../src/flows/publish.ts';
import type { Recorded, Session } from '../../src/flows/session.ts';
import { openSession } from '../../src/flows/session.ts';
import type { World } from '../../src/ports.ts';
import { does, ENV, opened, outcome, readingAs, SENDING_PLAN } from './incident-setting.ts';

const NOTHING_SPECIAL = { by: 'ana', behalf: {}, channels: [], languages: [], because: undefined, emergency: false };

/** Everything that can be said to insist. */
const INSISTING: readonly Partial<Publishing>[] = [
  {},
  { because: 'it must go' },
  { emergency: true, because: 'it must go' },
  { emergency: true, because: 'it must go', by: 'dan', behalf: { for: 'ana', via: 'phone' } },
];

function release(world: World, session: Session, statements: readonly string[], more: Partial<Publishing> = {}) {
  return publish(world, session, { ...NOTHING_SPECIAL, statements, ...more });
}

function skips(recorded: Recorded): Readonly<Record<string, string>> {
  if ('refusal' in recorded) return { refused: recorded.refusal.code };
  const ordered = recorded.entries.flatMap((entry) =>
    entry.type === 'statement.published' ? entry.data.deliveries : [],
  );
  return Object.fromEntries(ordered.map(({ channel, language, skip }) => [`${channel}/${language}`, skip ?? 'goes']));
}

test('what has no draft is drafted, then released, staff first', async () => {
  const { world, session } = await opened();
  const recorded = await release(world, session, ['staff-brief', 'holding']);
  expect(outcome(recorded)).toBe('statement.drafted, statement.drafted, statement.published');
  expect(session.incident().releases[0]?.statements.map(({ statement }) => statement)).toEqual([
    'staff-brief',
    'holding',
  ]);
});

test('a preapproved draft that is out of date is drafted anew', async () => {
  const { world, session } = await opened();
  await does(session, (asked) => draftStatement(asked, 'holding', {}));
  await does(session, (asked) => setFacts(asked, { services: 'website' }));
  expect(outcome(await release(world, session, ['holding']))).toBe('statement.drafted, statement.published');
  expect(session.incident().releases[0]?.statements).toMatchObject([{ statement: 'holding', revision: 2 }]);
});

test('one that people approved is not: it stays, and is refused', async () => {
  const { world, session } = await opened();
  await does(session, (asked) => mark(asked, { mark: 'restored' }));
  await does(session, (asked) => draftStatement(asked, 'restored', {}));
  await does(session, (asked) => approveStatement(asked, 'restored', undefined), 'dan');
  await does(session, (asked) => setFacts(asked, { services: 'website' }));
  for (const insisting of INSISTING)
    expect(outcome(await release(world, session, ['restored'], insisting))).toBe('out-of-date');
  expect(session.incident().drafts.restored).toHaveLength(1);
});

test('a name that is wrong is refused before anything is written', async () => {
  const { world, session } = await opened();
  for (const name of ['holdin', '', '__proto__', 'constructor'])
    expect(outcome(await release(world, session, ['holding', name]))).toBe('statement-unknown');
  expect(world.incidents.appends()).toBe(0);
});

test('a missing secret, an address that is not https and a lost site put out their own channel alone', async () => {
  const { WEBSITE_URL: _, ...env } = ENV;
  const mixed = { ...env, SOCIAL_SECRET: '', MAIL_URL: 'http://mail.example/hook' };
  const { world, session } = await opened({ env: mixed });
  expect(skips(await release(world, session, ['holding'], { languages: ['ro'] }))).toEqual({
    'website/ro': 'no-address',
    'social/ro': 'no-secret',
    'mail/ro': 'bad-address',
    'door/ro': 'goes',
  });
});

test('what is lost is skipped for that, whatever else is wrong with it', async () => {
  const { WEBSITE_URL: _, ...env } = ENV;
  const { world, session } = await opened({ env, lost: ['site'] });
  expect(skips(await release(world, session, ['holding'], { channels: ['website'], languages: ['en'] }))).toEqual({
    'website/en': 'dependency-lost',
  });
});

test('nothing is sent by publishing, and nothing of a secret stands in the journal', async () => {
  const { world, session } = await opened();
  await release(world, session, ['staff-brief', 'holding']);
  expect(world.sent).toEqual([]);
  const journal = JSON.stringify((await world.incidents.read(session.id)).entries);
  for (const secret of [...Object.values(ENV), ENV.MAIL_SECRET.replace('whsec_', '')])
    expect(journal).not.toContain(secret);
});

test('published again, nothing goes out a second time, however it is asked for', async () => {
  const { world, session } = await opened();
  await release(world, session, ['holding']);
  for (const insisting of INSISTING)
    expect(outcome(await release(world, session, ['holding'], insisting))).toBe('already-published');
  expect(Object.keys(session.incident().deliveries)).toHaveLength(7);
});

test('an update with nothing new is refused, and goes on with a reason', async () => {
  const { world, session } = await opened();
  await release(world, session, ['update'], { channels: ['social', 'mail'] });
  world.clock.pass(25 * 60_000);
  const wanted = { channels: ['social', 'mail'] };
  expect(outcome(await release(world, session, ['update'], wanted))).toBe('nothing-new');
  expect(session.incident().drafts.update).toHaveLength(1);
  const again = await release(world, session, ['update'], { ...wanted, because: 'we promised to be back' });
  expect(outcome(again)).toBe('statement.drafted, statement.published');
  expect(session.incident().releases.at(-1)).toMatchObject({
    statements: [{ statement: 'update', revision: 2 }],
    next_update_by: '2016-09-10T11:15:00.000Z',
    because: 'we promised to be back',
  });
  expect(Object.keys(session.incident().deliveries)).toHaveLength(8);
});

test('whoever has read the update that is said again has read it', async () => {
  const { world, session } = await opened();
  await release(world, session, ['update']);
  const seen = { update: latestDraft(session.incident(), 'update')?.digest ?? '' };
  const again = await release(world, session, ['update'], { because: 'we promised to be back', seen });
  expect(outcome(again)).toBe('statement.drafted, statement.published');
});

test('a reason for an update does not say again what goes with it', async () => {
  const { world, session } = await opened();
  await release(world, session, ['staff-brief', 'update']);
  const again = await release(world, session, ['staff-brief', 'update'], { because: 'we promised to be back' });
  expect(outcome(again)).toBe('statement.drafted, statement.published');
  expect(session.incident().drafts['staff-brief']).toHaveLength(1);
  const ordered = session
    .incident()
    .releases.at(-1)
    ?.deliveries.map(({ statement }) => statement);
  expect(new Set(ordered)).toEqual(new Set(['update']));
});

test('an empty reason is none', async () => {
  const { world, session } = await opened();
  await release(world, session, ['update']);
  for (const because of ['', ' ', '\n\t']) {
    expect(outcome(await release(world, session, ['update'], { because }))).toBe('reason-missing');
    expect(outcome(await release(world, session, ['apology'], { because, emergency: true }))).toBe('reason-missing');
  }
});

test('to a damaged journal nothing is published, however it is asked for', async () => {
  const { world, session } = await opened();
  await does(session, (asked) => draftStatement(asked, 'holding', {}));
  const broken = readingAs(world, (journal) => ({ ...journal, damage: { line: 2, reason: 'unknown-prev' } }));
  for (const insisting of INSISTING) {
    const there = await openSession(broken, session.id);
    expect(await release(broken, there, ['holding'], insisting)).toMatchObject({
      refusal: { kind: 'failure', code: 'journal-damaged' },
    });
  }
  expect(world.incidents.appends()).toBe(1);
});

/** The website has a target for drills, and it is a live address. */
function withDrillTarget(variable: string): Plan {
  const { workspace } = SENDING_PLAN;
  const website = {
    ...workspace.channels.website!,
    drill: { url: { env: variable }, secret: { env: 'WEBSITE_SECRET' } },
  };
  return { ...SENDING_PLAN, workspace: { ...workspace, channels: { ...workspace.channels, website } } };
}

test('a drill has no way to a live channel: not by default, not by name, not by insisting', async () => {
  for (const insisting of INSISTING) {
    const { world, session } = await opened({ mode: 'drill', plan: withDrillTarget('WEBSITE_URL') });
    const recorded = await release(world, session, ['holding'], { languages: ['en'], ...insisting });
    expect(skips(recorded)).toEqual({
      'website/en': 'bad-address',
      'social/en': 'no-address',
      'mail/en': 'no-address',
    });
  }
});

test("a drill goes to the drill's own target", async () => {
  const env = { ...ENV, DRILL_URL: 'https://sandbox.example/website' };
  const { world, session } = await opened({ mode: 'drill', plan: withDrillTarget('DRILL_URL'), env });
  const recorded = await release(world, session, ['holding'], { channels: ['website'], languages: ['en'] });
  expect(skips(recorded)).toEqual({ 'website/en': 'goes' });
});

test('what a person needs to know stands in the refusal', async () => {
  const { world, session } = await opened();
  expect(await release(world, session, ['restored'])).toMatchObject({ refusal: { code: 'restored-not-marked' } });
  expect(world.incidents.appends()).toBe(0);
  await does(session, (asked) => mark(asked, { mark: 'restored' }));
  await does(session, (asked) => draftStatement(asked, 'restored', {}));
  expect(await release(world, session, ['restored'])).toEqual({
    refusal: { kind: 'refused', code: 'not-approved', values: { statement: 'restored', roles: ['comms-lead'] } },
  });
});

test('drafting for a release writes what it needs, and nothing the second time', async () => {
  const { world, session } = await opened();
  const wanted = { by: 'ana', behalf: {}, statements: ['staff-brief', 'holding'] };
  expect(outcome(await draftForRelease(session, wanted))).toBe('statement.drafted, statement.drafted');
  expect(outcome(await draftForRelease(session, wanted))).toBe('');
  expect(world.incidents.appends()).toBe(2);
});

test('strangers draft and publish nothing', async () => {
  const { world, session } = await opened();
  for (const by of ['nobody', '', 'constructor'])
    expect(outcome(await release(world, session, ['holding'], { by }))).toBe('person-unknown');
  expect(world.incidents.appends()).toBe(0);
});
