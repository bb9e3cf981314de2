import type { Asked } from '../../src/core/incident/decide/guard.ts';
import { setFacts } from '../../src/core/incident/decide/set-facts.ts';
import type { Decision } from '../../src/core/incident/decision.ts';
import type { OnBehalf } from '../../src/core/incident/entry-data.ts';
import type { Plan } from '../../src/core/playbook/plan.ts';
import { deliver } from '../../src/flows/deliver/deliver.ts';
import { open } from '../../src/flows/open.ts';
import { publish } from '../../src/flows/publish.ts';
import type { Session } from '../../src/flows/session.ts';
import { openSession } from '../../src/flows/session.ts';
import { shippedPlan } from '../plans/shipped-plan.ts';
import type { FakeWorld, WorldScript } from '../world/fake-world.ts';
import { fakeWorld } from '../world/fake-world.ts';
import { answered } from '../world/scripted-send.ts';

export const EXAMPLE: Plan = shippedPlan('examples/data-centre-2016/playbooks', 'data-centre-loss');

/** 13:10 in Bucharest, on the day of the example. */
export const OPENED = '2016-09-10T10:10:00.000Z';

const SECRET = `whsec_${Buffer.from('a secret of twenty-four').toString('base64')}`;
/** Addresses and secrets of every channel of the example. */
export const ENV = Object.fromEntries(
  ['WEBSITE', 'EMAIL', 'SOCIAL', 'OUTSIDE_MAIL'].flatMap((name) => [
    [`${name}_URL`, `https://${name.toLowerCase().replace('_', '-')}.example/hook`],
    [`${name}_SECRET`, SECRET],
  ]),
);

/** An incident of the example, told step by step. */
export type Story = {
  readonly world: FakeWorld;
  readonly session: Session;
  /** Somebody (duty-comms unless said) does something. */
  readonly do: (decide: (asked: Asked) => Decision, behalf?: OnBehalf, by?: string) => Promise<void>;
  readonly set: (facts: Readonly<Record<string, string>>) => Promise<void>;
  /** Releases statements; sent only with `send`. */
  readonly publish: (...statements: readonly string[]) => Promise<void>;
  readonly send: (how?: { readonly waitMs?: number; readonly deliveries?: readonly string[] }) => Promise<void>;
};

/** Opens the example's incident at 13:10: cards, cash machines and more since 13:00, data centre and office network lost. */
export async function tell(script: WorldScript = {}, plan: Plan = EXAMPLE): Promise<Story> {
  const ok = [
    answered(200, '{"id":"1","url":"https://seen.example/1"}'),
    ...Array.from({ length: 30 }, () => answered(200, '{}')),
  ];
  const world = fakeWorld({
    now: OPENED,
    env: ENV,
    as: 'duty-comms',
    replies: { social: ok, 'outside-mail': ok, website: ok, email: ok },
    ...script,
  });
  const opening = {
    plan,
    playbookDigest: 'f'.repeat(64),
    mode: 'live',
    by: 'duty-comms',
    typed: { services: 'cards,atm,online-banking,website', started_at: '13:00' },
    lost: ['main-datacentre', 'office-network'],
  } as const;
  const opened = await open(world, opening, []);
  if ('refusal' in opened) throw new Error(opened.refusal.code);
  const session = await openSession(world, opened.id);
  const act: Story['do'] = async (decide, behalf = {}, by = 'duty-comms') => {
    const recorded = await session.record({ kind: 'person', id: by }, (incident, at) =>
      decide({ plan, incident, by, behalf, at }),
    );
    if ('refusal' in recorded) throw new Error(recorded.refusal.code);
  };
  return {
    world,
    session,
    do: act,
    set: (facts) => act((asked) => setFacts(asked, facts)),
    publish: async (...statements) => {
      const how = { by: 'duty-comms', behalf: {}, channels: [], languages: [], because: undefined, emergency: false };
      const published = await publish(world, session, { ...how, statements });
      if ('refusal' in published) throw new Error(published.refusal.code);
    },
    send: async (how = {}) => {
      await deliver(world, session, { ...how, signal: world.interrupted });
    },
  };
}
