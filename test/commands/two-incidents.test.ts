import { describe, expect, test } from 'vitest';

import { run as runPublish } from '../../src/commands/publish.ts';
import { run as runResume } from '../../src/commands/resume.ts';
import { openIncidents } from '../../src/commands/shared/incident.ts';
import type { Stop } from '../../src/commands/shared/stop.ts';
import { walkThrough } from '../../src/commands/shared/walk-on.ts';
import { run as runStatus } from '../../src/commands/status.ts';
import { mark } from '../../src/core/incident/decide/mark.ts';
import { skipStep } from '../../src/core/incident/decide/steps.ts';
import { deliver } from '../../src/flows/deliver/deliver.ts';
import { open } from '../../src/flows/open.ts';
import { publish } from '../../src/flows/publish.ts';
import type { Session } from '../../src/flows/session.ts';
import { openSession } from '../../src/flows/session.ts';
import type { Story } from '../render/story.ts';
import { EXAMPLE, tell } from '../render/story.ts';
import type { FakeWorld, WorldScript } from '../world/fake-world.ts';
import { asked } from './example-world.ts';

const FIRST = '2016-09-10-data-centre-loss';
const SECOND = `${FIRST}-2`;

/** Another incident of the example in the same world, begun at 13:05. */
async function another(world: FakeWorld, mode: 'live' | 'drill' = 'live'): Promise<Session> {
  const opening = { plan: EXAMPLE, playbookDigest: 'e'.repeat(64), mode, by: 'duty-comms', lost: [] } as const;
  const made = await open(world, { ...opening, typed: { services: 'cards', started_at: '13:05' } }, []);
  if ('refusal' in made) throw new Error(made.refusal.code);
  return openSession(world, made.id);
}

async function two(script: WorldScript = {}): Promise<Story & { readonly second: Session }> {
  const story = await tell(script);
  return { ...story, second: await another(story.world) };
}

async function says(world: FakeWorld, session: Session, ...statements: readonly string[]): Promise<void> {
  const how = { by: 'duty-comms', behalf: {}, channels: [], languages: [], because: undefined, emergency: false };
  const published = await publish(world, session, { ...how, statements });
  if ('refusal' in published) throw new Error(published.refusal.code);
}

const sends = (world: FakeWorld, session: Session) => deliver(world, session, { signal: world.interrupted });
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

async function code(doing: Promise<unknown>): Promise<string> {
  return doing.then(
    () => 'none',
    (stop: Stop) => stop.refusal.code,
  );
}

describe('status with several open', () => {
  test('lists them, the one whose clock runs out first above; none has to be named', async () => {
    const { world, session } = await two();
    await says(world, session, 'staff-brief', 'holding');
    await sends(world, session);
    expect(await runStatus(asked('status'), world)).toBe(0);
    const { out } = world.shown();
    expect(out.indexOf(FIRST)).toBeLessThan(out.indexOf(SECOND));
    expect(flat(out)).toContain(`${SECOND} · LIVE · open · 55 min left: first statement`);
    expect(flat(out)).toContain(`All of one: firsthour status ${FIRST}`);
  });

  test('as JSON too; with --check one that is late is enough', async () => {
    const { world } = await two();
    world.clock.pass(52 * 60_000);
    expect(await runStatus(asked('status', [], { json: true, check: true }), world)).toBe(1);
    const { incidents } = JSON.parse(world.shown().out);
    expect(incidents).toMatchObject([
      { id: FIRST, incomplete: {} },
      { id: SECOND, deadlines: expect.any(Array) },
    ]);
  });

  test('of one says which others are open, and their nearest clock', async () => {
    const { world } = await two();
    await runStatus({ ...asked('status'), incident: FIRST }, world);
    expect(flat(world.shown().out)).toContain(`Also open: ${SECOND} (55 min left: first statement)`);
    await runStatus({ ...asked('status', [], { json: true }), incident: SECOND }, world);
    expect(world.shown().out).toContain(`"also_open": [\n    "${FIRST}"\n  ]`);
  });

  test('every other command asks which one, with their names', async () => {
    const { world } = await two();
    expect(await code(runPublish(asked('publish', ['holding'], { yes: true }), world))).toBe('which-incident');
  });
});

describe('the walk', () => {
  test('has the clock of the other one above each question', async () => {
    const headers: string[] = [];
    const story = await two({ interactive: true });
    const { prompter } = story.world;
    const choose: typeof prompter.choose = async (question) => {
      headers.push(question.header(story.world.now()));
      throw new Error('seen');
    };
    for (const { id, role } of EXAMPLE.playbook.steps) {
      const by = role === undefined ? 'duty-comms' : 'duty-finance';
      if (id !== 'halt') await story.do((one) => skipStep(one, id, 'not in this story'), {}, by);
    }
    const world = { ...story.world, prompter: { ...prompter, choose } };
    const walked = walkThrough(world, { session: story.session, by: 'duty-comms', behalf: {} });
    await expect(walked).rejects.toThrow('seen');
    expect(flat(headers[0] ?? '')).toContain(`Also open: ${SECOND} (55 min left: first statement)`);
  });
});

describe('what another incident has just said in the same place', () => {
  test('is said before sending, on stderr, and holds nothing back', async () => {
    const { world, session, second } = await two({ as: 'duty-comms' });
    await says(world, session, 'holding');
    await sends(world, session);
    world.clock.pass(4 * 60_000);
    const sent = world.sent.length;
    const exit = await runPublish({ ...asked('publish', ['holding'], { yes: true }), incident: second.id }, world);
    expect(exit).toBe(0);
    expect(world.sent.length).toBeGreaterThan(sent);
    const { err } = world.shown();
    expect(flat(err)).toMatch(
      /Another incident spoke here 4 min ago: "[^"]+" \(2016-09-10-data-centre-loss, holding, on /,
    );
    expect(err.indexOf('Another incident')).toBeLessThan(err.indexOf('accepted'));
  });

  test('stands in --json, and nowhere else there', async () => {
    const { world, session, second } = await two();
    await says(world, session, 'holding');
    await sends(world, session);
    await runPublish({ ...asked('publish', ['holding'], { yes: true, json: true }), incident: second.id }, world);
    const { spoke_here: words, deliveries } = JSON.parse(world.shown().out);
    expect(words).toContainEqual(
      expect.objectContaining({ incident: FIRST, channel: 'social', language: 'ro', statement: 'holding' }),
    );
    expect(deliveries.length).toBeGreaterThan(0);
    expect(world.shown().err).not.toContain('Another incident');
  });

  test('stands above the key that sends', async () => {
    const story = await two({ interactive: true, answers: [{ to: 'Send it?', answer: 'l' }] });
    await says(story.world, story.second, 'holding');
    await sends(story.world, story.second);
    await runPublish({ ...asked('publish', ['holding']), incident: FIRST }, story.world);
    expect(flat(story.world.shown().err)).toContain(`Another incident spoke here 0 s ago: `);
  });
});

test('no incident takes the place of what another one said, whether on its way or out', async () => {
  const { world, session, second } = await two();
  await says(world, session, 'holding');
  await says(world, second, 'holding');
  await sends(world, second);
  await sends(world, session);
  const states = Object.values((await session.refresh()).deliveries).map(({ state, reason }) => reason ?? state);
  expect(states).not.toContain('superseded');
  expect(states).toContain('accepted');
  await says(world, second, 'update');
  const bodies = Object.values((await second.refresh()).deliveries).map(({ body }) => JSON.parse(body).data);
  expect(bodies.filter(({ statement }) => statement === 'holding').map(({ supersedes }) => supersedes)).toEqual(
    bodies.filter(({ statement }) => statement === 'holding').map(() => null),
  );
  expect(bodies.some(({ supersedes }) => supersedes?.statement === 'holding')).toBe(true);
});

describe('a drill', () => {
  test('is never in the way of a live incident: it is not open, not listed, and has not spoken', async () => {
    const story = await tell({ interactive: true });
    const { world, session } = story;
    const drill = await another(world, 'drill');
    await says(world, drill, 'holding');
    expect(await openIncidents(world)).toEqual([FIRST]);
    await runStatus(asked('status'), world);
    expect(world.shown().out).toContain(`${FIRST} · LIVE`);
    expect(world.shown().out).not.toContain(drill.id);
    await says(world, session, 'holding');
    expect(world.shown().err).not.toContain('Another incident');
    await story.do((one) => mark(one, { mark: 'restored' }));
    expect(await openIncidents(world)).toEqual([FIRST]);
  });

  test('alone is nothing to resume', async () => {
    const { world, session } = await tell({ interactive: true });
    await session.record({ kind: 'person', id: 'duty-comms' }, () => ({
      entries: [{ type: 'incident.stood-down', data: { because: 'nothing was wrong' } }],
    }));
    await another(world, 'drill');
    expect(await code(runResume(asked('resume'), world))).toBe('no-open-incident');
    expect(await runStatus(asked('status'), world)).toBe(0);
    expect(world.shown().out).toContain('No incident is open.');
  });
});
