import type { Asked } from '../../src/core/incident/decide/guard.ts';
import type { TypedFacts } from '../../src/core/incident/decide/set-facts.ts';
import type { Decision } from '../../src/core/incident/decision.ts';
import type { OnBehalf } from '../../src/core/incident/entry-data.ts';
import type { Plan } from '../../src/core/playbook/plan.ts';
import { open } from '../../src/flows/open.ts';
import type { Recorded, Session } from '../../src/flows/session.ts';
import { openSession } from '../../src/flows/session.ts';
import type { Journal } from '../../src/ports.ts';
import { SMALL_PLAN } from '../plans/small-plan.ts';
import type { FakeWorld } from '../world/fake-world.ts';
import { fakeWorld } from '../world/fake-world.ts';

const SECRET = `whsec_${Buffer.from('a secret of twenty-four').toString('base64')}`;

/** Addresses and secrets of the small plan's channels. */
export const ENV = {
  WEBSITE_URL: 'https://website.example/hook',
  WEBSITE_SECRET: SECRET,
  SOCIAL_URL: 'https://social.example/hook',
  SOCIAL_SECRET: SECRET,
  MAIL_URL: 'https://mail.example/hook',
  MAIL_SECRET: SECRET,
};

/** The small plan, whose webhooks can be sent. */
export const SENDING_PLAN: Plan = {
  ...SMALL_PLAN,
  connectors: {
    ...SMALL_PLAN.connectors,
    webhook: { ...SMALL_PLAN.connectors.webhook!, request: { create: { method: 'POST', url: '{$url}' } } },
  },
};

export type Opening = {
  readonly plan?: Plan;
  readonly mode?: 'live' | 'drill';
  readonly typed?: TypedFacts;
  readonly lost?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** An incident that Ana opened at 13:20 in Bucharest, cards and cash machines down since 13:05, unless said. */
export async function opened(opening: Opening = {}): Promise<{ readonly world: FakeWorld; readonly session: Session }> {
  const { plan = SENDING_PLAN, mode = 'live', lost = [], env = ENV } = opening;
  const typed = opening.typed ?? { services: 'cards,atm', started_at: '13:05' };
  const world = fakeWorld({ now: '2016-09-10T10:20:00.000Z', env });
  const made = await open(world, { plan, playbookDigest: 'cd'.repeat(32), mode, by: 'ana', typed, lost }, []);
  if ('refusal' in made) throw new Error(made.refusal.code);
  return { world, session: await openSession(world, made.id) };
}

/** One person's command, recorded. */
export function does(
  session: Session,
  decide: (asked: Asked) => Decision,
  by = 'ana',
  behalf: OnBehalf = {},
): Promise<Recorded> {
  return session.record({ kind: 'person', id: by }, (incident, at) =>
    decide({ plan: session.plan, incident, by, behalf, at }),
  );
}

/** The code of a refusal, or the types that were written. */
export function outcome(recorded: Recorded): string {
  return 'refusal' in recorded ? recorded.refusal.code : recorded.entries.map(({ type }) => type).join(', ');
}

/** The same world, in which journals read otherwise. */
export function readingAs(world: FakeWorld, change: (journal: Journal) => Journal): FakeWorld {
  const read = async (id: string) => change(await world.incidents.read(id));
  return { ...world, incidents: { ...world.incidents, read } };
}
