import { describe, expect, test } from 'vitest';

import type { Stop } from '../../src/commands/shared/stop.ts';
import { watch } from '../../src/commands/shared/watch.ts';
import { run } from '../../src/commands/status.ts';
import { verifyTexts } from '../../src/core/incident/verify-texts.ts';
import type { Plan } from '../../src/core/playbook/plan.ts';
import { open } from '../../src/flows/open.ts';
import { openSession } from '../../src/flows/session.ts';
import type { Story } from '../render/story.ts';
import { ENV, EXAMPLE, tell } from '../render/story.ts';
import { answered } from '../world/scripted-send.ts';
import { asked } from './example-world.ts';

const MINUTE = 60_000;
const { website } = EXAMPLE.workspace.channels;
/** The example with a pager, which is for staff alone. */
const PAGED: Plan = {
  ...EXAMPLE,
  workspace: {
    ...EXAMPLE.workspace,
    channels: {
      ...EXAMPLE.workspace.channels,
      pager: {
        connector: 'webhook',
        url: { env: 'PAGER_URL' },
        secret: website?.secret ?? { env: 'WEBSITE_SECRET' },
        drill: { url: { env: 'PAGER_DRILL' }, secret: { env: 'WEBSITE_SECRET' } },
        audiences: ['staff'],
      },
      authority: { connector: 'webhook', url: { env: 'PAGER_URL' }, audiences: ['staff', 'regulator'] },
      board: { connector: 'manual', audiences: ['staff'] },
    },
  },
} as Plan;
const ADDRESSES = { ...ENV, PAGER_URL: 'https://pager.example/hook' };
const place = { channel: 'pager', audience: 'staff', language: 'ro' } as const;
const alarming = { place, watcher: 'duty-comms' };

function paged(script: Parameters<typeof tell>[0] = {}): Promise<Story> {
  const replies = { pager: Array.from({ length: 3 }, () => answered(200)) };
  return tell({ env: ADDRESSES, replies, ...script }, PAGED);
}

function alarmTexts({ world }: Story): readonly string[] {
  return world.sent.filter(({ channel }) => channel === 'pager').map(({ body }) => JSON.parse(body).data.text);
}

describe('the bell', () => {
  test('rings ten and five minutes before a deadline and when it is missed, once each, and says which', async () => {
    const story = await tell({ interactive: true });
    await story.world.sleep(38 * MINUTE);
    const watching = watch(story.world, story.session);
    await story.world.sleep(MINUTE);
    expect(story.world.shown().err.split('\u0007')).toHaveLength(1);
    await story.world.sleep(2 * MINUTE);
    expect(story.world.shown().err.split('\u0007')).toHaveLength(2);
    expect(story.world.shown().err).toContain('Rang at 13:50  10 min left: first statement');
    await story.world.sleep(10 * MINUTE);
    const [, , third] = story.world.shown().err.split('\u0007');
    expect(third).toContain('Rang at 13:55  5 min left: first statement');
    await story.world.sleep(MINUTE);
    story.world.interrupt();
    await watching;
    const rings = story.world.shown().err.split('\u0007').slice(1);
    expect(rings).toHaveLength(3);
    expect(rings[2]).toContain('Rang at 14:00  60 minutes since it began: speak now');
  });

  test('is a line without a terminal', async () => {
    const story = await tell();
    const watching = watch(story.world, story.session);
    await story.world.sleep(41 * MINUTE);
    story.world.interrupt();
    await watching;
    const { out } = story.world.shown();
    expect(out.split('\n').filter((line) => line.includes('left'))).toEqual(['13:50  10 min left: first statement']);
    expect(out).not.toContain('\u0007');
  });
});

describe('the alarm', () => {
  test('tells staff at each threshold, is in the journal, and is no statement', async () => {
    const story = await paged();
    const watching = watch(story.world, story.session, alarming);
    await story.world.sleep(52 * MINUTE);
    story.world.interrupt();
    expect(await watching).toBe(130);
    expect(alarmTexts(story)).toEqual([
      '10 min până la termen: primul comunicat către clienți. Incident 2016-09-10-data-centre-loss. Nu a răspuns încă nimeni.',
      '5 min până la termen: primul comunicat către clienți. Incident 2016-09-10-data-centre-loss. Nu a răspuns încă nimeni.',
      'Termen depășit: primul comunicat către clienți. Termenul era 14:00 (ora Bucureștiului). Incident 2016-09-10-data-centre-loss. Nu a răspuns încă nimeni.',
    ]);
    const { type, data } = JSON.parse(story.world.sent.at(-1)?.body ?? '');
    expect({ type, stage: data.stage, audience: data.audience, approvals: data.approvals }).toEqual({
      type: 'alarm.raised',
      stage: 'alarm',
      audience: 'staff',
      approvals: [],
    });
    const incident = story.session.incident();
    expect(incident.releases).toEqual([]);
    expect(incident.alarms.map(({ deadline, minutes }) => [deadline, minutes])).toEqual([
      ['first-statement', 10],
      ['first-statement', 5],
      ['first-statement', 0],
    ]);
    expect(Object.values(incident.deliveries).map(({ id, state }) => [id, state])).toEqual([
      ['alarm-first-statement-1/pager/ro', 'accepted'],
      ['alarm-first-statement-2/pager/ro', 'accepted'],
      ['alarm-first-statement-3/pager/ro', 'accepted'],
    ]);
    expect(story.world.shown().out).toContain(
      'alarm to staff on pager: first statement, 10 minutes before 14:00 · the program for Communications on duty',
    );
    expect(verifyTexts(PAGED, story.session.journal().entries)).toEqual({ checked: 3, faults: [] });
    story.world.finish();
  });

  test('is sent once when two watches run', async () => {
    const story = await paged({ replies: { pager: [answered(200)] } });
    const other = await openSession(story.world, story.session.id);
    const watching = [watch(story.world, story.session, alarming), watch(story.world, other, alarming)];
    await story.world.sleep(43 * MINUTE);
    story.world.interrupt();
    await Promise.all(watching);
    expect(alarmTexts(story)).toHaveLength(1);
    story.world.finish();
  });

  test('is not told again by a watch that begins later', async () => {
    const story = await paged({ replies: { pager: [answered(200)] } });
    const first = new AbortController();
    const world = { ...story.world, interrupted: first.signal };
    const watching = watch(world, story.session, alarming);
    await story.world.sleep(41 * MINUTE);
    first.abort();
    await watching;
    const later = watch(story.world, await openSession(story.world, story.session.id), alarming);
    await story.world.sleep(2 * MINUTE);
    story.world.interrupt();
    await later;
    expect(alarmTexts(story)).toHaveLength(1);
  });

  test('stands in the way of no statement to staff', async () => {
    const taken = Array.from({ length: 10 }, () => answered(200));
    const story = await paged({ replies: { pager: taken, social: taken, 'outside-mail': taken } });
    await story.publish('staff-brief', 'holding');
    const watching = watch(story.world, story.session, alarming);
    await story.world.sleep(25 * MINUTE);
    story.world.interrupt();
    await watching;
    const { deliveries, alarms } = story.session.incident();
    expect(alarms.map(({ deadline }) => deadline)).toContain('next-update');
    expect(deliveries['staff-brief-1/pager/ro']?.state).toBe('accepted');
    const last = story.world.sent.findLast(({ channel }) => channel === 'pager');
    expect(JSON.parse(last?.body ?? '').data.supersedes).toBeNull();
  });

  test('of a drill goes to the target for drills alone', async () => {
    const { world } = await paged({ env: { ...ADDRESSES, PAGER_DRILL: 'https://drill.example/hook' } });
    const opening = { plan: PAGED, playbookDigest: 'f'.repeat(64), mode: 'drill', by: 'duty-comms', lost: [] } as const;
    const opened = await open(world, { ...opening, typed: { services: 'cards', started_at: '13:00' } }, []);
    if ('refusal' in opened) throw new Error(opened.refusal.code);
    const watching = watch(world, await openSession(world, opened.id), alarming);
    await world.sleep(41 * MINUTE);
    world.interrupt();
    await watching;
    expect(world.sent.map(({ url, target }) => [url, target])).toEqual([['https://drill.example/hook', 'drill']]);
    expect(JSON.parse(world.sent[0]?.body ?? '').type).toBe('drill.alarm.raised');
  });
});

describe('--alarm', () => {
  test.each([
    [{ watch: true, alarm: 'social' }, 'alarm-public', 4],
    [{ watch: true, alarm: 'outside-mail' }, 'alarm-public', 4],
    [{ watch: true, alarm: 'authority' }, 'alarm-public', 4],
    [{ watch: true, alarm: 'board' }, 'alarm-by-hand', 4],
    [{ watch: true, alarm: 'nowhere' }, 'channel-unknown', 2],
    [{ alarm: 'pager' }, 'alarm-alone', 2],
  ])('%j is refused', async (flags, code, exit) => {
    const { world } = await paged();
    const stop = (await run(asked('status', [], flags), world).catch((thrown: unknown) => thrown)) as Stop;
    expect([stop.refusal.code, stop.exit]).toEqual([code, exit]);
  });

  test('is refused where this machine cannot send, before anybody relies on it', async () => {
    const { world } = await paged({ env: ENV });
    const stop = (await run(asked('status', [], { watch: true, alarm: 'pager' }), world).catch(
      (thrown: unknown) => thrown,
    )) as Stop;
    expect(stop.refusal).toMatchObject({ code: 'alarm-blocked', values: { channel: 'pager', why: 'PAGER_URL' } });
  });
});
