import { expect, test } from 'vitest';

import { Failure } from '../../src/core/failure.ts';
import { attempt } from '../../src/core/incident/decide/attempt.ts';
import { loseDependencies } from '../../src/core/incident/decide/dependencies.ts';
import { stop } from '../../src/core/incident/decide/stop.ts';
import type { Content } from '../../src/core/incident/decision.ts';
import { plus } from '../../src/core/time/instant.ts';
import type { Summary } from '../../src/flows/deliver/deliver.ts';
import { deliver } from '../../src/flows/deliver/deliver.ts';
import { openSession } from '../../src/flows/session.ts';
import type { Answer } from '../../src/ports.ts';
import { answered } from '../world/scripted-send.ts';
import type { Setting } from './deliver-setting.ts';
import { INCIDENT, release, setTheScene, told } from './deliver-setting.ts';

const OK = answered(200);
const DOWN: Answer = { kind: 'not-sent', code: 'ECONNREFUSED', words: 'connect ECONNREFUSED' };
const PROGRAM = { kind: 'system', id: 'delivery' } as const;
const ELSEWHERE = { idempotent: true, manual: false, lost: false, untilMs: 20_000, blocked: null };

function sendAll({ world, session }: Setting): Promise<Summary> {
  return deliver(world, session, { signal: world.interrupted });
}

/** Writes as another process does: with a session of its own. */
async function elsewhere({ world }: Setting, ...entries: readonly Content[]): Promise<void> {
  const session = await openSession(world, INCIDENT);
  await session.record(PROGRAM, () => ({ entries }));
}

async function triedElsewhere(scene: Setting, id: string): Promise<void> {
  const session = await openSession(scene.world, INCIDENT);
  await session.record(PROGRAM, (incident, at) => attempt(incident, id, at, ELSEWHERE));
}

function acceptedBy(id: string): Content {
  return { type: 'delivery.accepted', data: { delivery: id, attempt: 1, status: 200, receipt: null } };
}

test('a try of another process is left alone until its time, then made again under the same id', async () => {
  const at: string[] = [];
  const scene = await setTheScene({
    replies: {
      website: [
        async () => {
          at.push(scene.world.now());
          return OK;
        },
      ],
    },
  });
  const [id = ''] = await release(scene, ['website/ro']);
  const start = scene.world.now();
  await triedElsewhere(scene, id);
  await sendAll(scene);
  expect(at).toEqual([plus(start, 20_000)]);
  expect(scene.session.incident().deliveries[id]?.attempts.map(({ outcome }) => outcome)).toEqual([
    'maybe',
    'accepted',
  ]);
});

test('where twice does harm a try of a process that died is for a person to settle', async () => {
  const scene = await setTheScene();
  const [id = ''] = await release(scene, ['social/ro']);
  await triedElsewhere(scene, id);
  await sendAll(scene);
  expect(told(scene.session)).toEqual(['social/ro unknown no-outcome']);
});

test('the outcome of another process is taken as soon as it is written', async () => {
  const scene = await setTheScene();
  const [id = ''] = await release(scene, ['website/ro']);
  const start = scene.world.now();
  await triedElsewhere(scene, id);
  const other = scene.world.sleep(3_000).then(() => elsewhere(scene, acceptedBy(id)));
  await Promise.all([sendAll(scene), other]);
  expect(told(scene.session)).toEqual(['website/ro accepted']);
  expect(scene.world.now()).toBe(plus(start, 3_000));
});

test('two programs that start together send each delivery once', async () => {
  const scene = await setTheScene({ replies: { website: [OK, OK, OK] } });
  await release(scene, ['website/ro', 'website/en', 'website/fr']);
  const second = await openSession(scene.world, INCIDENT);
  await Promise.all([sendAll(scene), sendAll({ ...scene, session: second })]);
  await scene.session.refresh();
  expect(told(scene.session)).toEqual(['website/ro accepted', 'website/en accepted', 'website/fr accepted']);
  scene.world.finish();
});

test('two goes at it in one program send each delivery once', async () => {
  const scene = await setTheScene({ replies: { website: [{ afterMs: 500, answer: OK }, OK], email: [OK] } });
  await release(scene, ['website/ro', 'website/en', 'email/ro']);
  await Promise.all([sendAll(scene), sendAll(scene)]);
  expect(told(scene.session).every((one) => one.endsWith('accepted'))).toBe(true);
  scene.world.finish();
});

test('a stop that another process writes ends the waiting', async () => {
  const scene = await setTheScene({ replies: { website: [DOWN] } });
  await release(scene, ['website/ro']);
  const other = scene.world.sleep(500).then(async () => {
    const session = await openSession(scene.world, INCIDENT);
    await session.record(PROGRAM, stop);
  });
  await Promise.all([sendAll(scene), other]);
  expect(told(scene.session)).toEqual(['website/ro skipped stopped']);
  scene.world.finish();
});

test('a dependency that turns out to be lost ends the retries of what needs it', async () => {
  const scene = await setTheScene({ replies: { website: [DOWN], email: [DOWN, OK] } });
  await release(scene, ['website/ro', 'email/ro']);
  const { plan } = scene.session;
  const other = scene.world.sleep(500).then(() =>
    scene.session.record({ kind: 'person', id: 'duty-comms' }, (incident, at) => {
      const people = [{ id: 'duty-comms', name: 'x', roles: [] }];
      const known = { ...plan, workspace: { ...plan.workspace, people } };
      return loseDependencies({ plan: known, incident, by: 'duty-comms', behalf: {}, at }, ['main-datacentre']);
    }),
  );
  await Promise.all([sendAll(scene), other]);
  expect(told(scene.session)).toEqual(['website/ro skipped dependency-lost', 'email/ro accepted']);
  scene.world.finish();
});

test('a newer statement overtakes an older one that waits for its retry', async () => {
  const scene = await setTheScene({ replies: { website: [DOWN, OK] } });
  await release(scene, ['website/ro']);
  const first = sendAll(scene);
  await scene.world.sleep(500);
  await release(scene, ['website/ro'], { statement: 'update' });
  await Promise.all([first, sendAll(scene)]);
  expect(told(scene.session)).toEqual(['website/ro skipped superseded', 'website/ro accepted']);
  expect(scene.world.sent.map(({ body }) => JSON.parse(body).data.statement)).toEqual(['holding', 'update']);
  scene.world.finish();
});

test('a newer statement waits for the older one that is on its way', async () => {
  const scene = await setTheScene({ replies: { website: [{ afterMs: 4_000, answer: OK }, OK] } });
  await release(scene, ['website/ro']);
  const first = sendAll(scene);
  await scene.world.sleep(500);
  const [newer = ''] = await release(scene, ['website/ro'], { statement: 'update' });
  await Promise.all([
    first,
    deliver(scene.world, scene.session, { deliveries: [newer], signal: scene.world.interrupted }),
  ]);
  const [older, update] = Object.values(scene.session.incident().deliveries);
  expect(Date.parse(update?.accepted_at ?? '')).toBeGreaterThanOrEqual(Date.parse(older?.accepted_at ?? ''));
  expect(told(scene.session)).toEqual(['website/ro accepted', 'website/ro accepted']);
});

test('a full disk stops the sending before anything leaves, and is told', async () => {
  const scene = await setTheScene();
  await release(scene, ['website/ro', 'email/ro']);
  scene.world.incidents.beforeAppend = () => {
    throw new Failure('disk-full', 'could not write the journal', 'Free some space.');
  };
  await expect(sendAll(scene)).rejects.toThrow('could not write the journal');
  expect(scene.world.sent).toEqual([]);
});

test('a disk that fills up in the middle ends every channel', async () => {
  const scene = await setTheScene({
    replies: {
      website: [
        async () => {
          scene.world.incidents.beforeAppend = () => {
            throw new Failure('disk-full', 'could not write the journal', 'Free some space.');
          };
          return OK;
        },
      ],
      email: [{ hang: true }],
    },
  });
  await release(scene, ['website/ro', 'website/en', 'email/ro']);
  await expect(sendAll(scene)).rejects.toThrow('could not write the journal');
  scene.world.finish();
});

test('a try whose mark took too long to write does not leave, and is marked anew', async () => {
  const scene = await setTheScene({ replies: { website: [OK] } });
  const [id = ''] = await release(scene, ['website/ro']);
  let slow = true;
  scene.world.incidents.beforeAppend = () => {
    if (slow) scene.world.clock.pass(6_000);
    slow = false;
  };
  await sendAll(scene);
  expect(scene.session.incident().deliveries[id]?.attempts.map(({ outcome }) => outcome)).toEqual([
    'not-taken',
    'accepted',
  ]);
  scene.world.finish();
});
