import { webhookBody } from '../../src/core/channel/body.ts';
import type { Entry } from '../../src/core/incident/entry.ts';
import type { OrderedDelivery } from '../../src/core/incident/release-data.ts';
import type { Plan } from '../../src/core/playbook/plan.ts';
import type { Channel, Connector } from '../../src/core/schema/generated/types.ts';
import { plus } from '../../src/core/time/instant.ts';
import type { Session } from '../../src/flows/session.ts';
import { openSession } from '../../src/flows/session.ts';
import type { World } from '../../src/ports.ts';
import { bodySource } from '../core/channel/samples.ts';
import type { FakeWorld, WorldScript } from '../world/fake-world.ts';
import { fakeWorld } from '../world/fake-world.ts';

export const SECRET = `whsec_${Buffer.from('a secret of twenty-four').toString('base64')}`;
export const INCIDENT = '2026-09-10-data-centre-loss';

const ENV = {
  WEBSITE_URL: 'https://website.example/hooks/website-key',
  SOCIAL_URL: 'https://social.example/hooks/social-key',
  EMAIL_URL: 'https://email.example/hooks/email-key',
  SECRET,
};

const WEBHOOK: Connector = {
  format: 'firsthour/connector@1',
  id: 'webhook',
  request: { create: { method: 'POST', url: '{$url}', headers: { 'content-type': 'application/json' } } },
  sign: 'standard-webhooks',
  receipt: { id: '/id', url: '/url' },
  idempotent: true,
};

/** Posts once and again if told twice. */
const POST: Connector = {
  format: 'firsthour/connector@1',
  id: 'post',
  request: {
    create: {
      method: 'POST',
      url: '{$url}',
      headers: { authorization: 'Bearer {$secret}' },
      body: { status: '{$text}' },
    },
  },
};

/** Knows better than the channel where its requests go. */
const STUBBORN: Connector = {
  format: 'firsthour/connector@1',
  id: 'stubborn',
  request: { create: { method: 'POST', url: 'https://live.example/posts', body: { status: '{$text}' } } },
};

const MANUAL: Connector = { format: 'firsthour/connector@1', id: 'manual', manual: true };

export type Channels = Readonly<Record<string, Channel>>;

const CHANNELS: Channels = {
  website: channel('webhook', 'WEBSITE_URL', { needs: ['main-datacentre'] }),
  social: channel('post', 'SOCIAL_URL'),
  email: channel('webhook', 'EMAIL_URL'),
  'branch-door': { connector: 'manual', audiences: ['customers'] },
};

function channel(connector: string, url: string, more: Partial<Channel> = {}): Channel {
  return { connector, url: { env: url }, secret: { env: 'SECRET' }, audiences: ['customers'], ...more };
}

function planWith(channels: Channels, assume_lost: readonly string[] = []): Plan {
  const plan = {
    workspace: {
      languages: ['ro', 'en', 'fr'],
      services: {},
      dependencies: { 'main-datacentre': 'Main data centre' },
      channels: { ...CHANNELS, ...channels },
    },
    playbook: { statements: {}, assume_lost },
    texts: {},
    connectors: { webhook: WEBHOOK, post: POST, stubborn: STUBBORN, manual: MANUAL },
  };
  return plan as unknown as Plan;
}

export type Setting = {
  readonly world: World;
  readonly session: Session;
  /** All entries of the journal, as another process would read them. */
  readonly entries: () => Promise<readonly Entry[]>;
};

/** An open incident in a fake world with three webhooks and a notice on the doors; nothing is published yet. */
export async function setTheScene(
  script: WorldScript = {},
  more: {
    readonly mode?: 'live' | 'drill';
    readonly channels?: Channels;
    readonly assume_lost?: readonly string[];
  } = {},
): Promise<Setting & { readonly world: FakeWorld }> {
  const world = fakeWorld({ ...script, env: { ...ENV, ...script.env } });
  const { mode = 'live', channels = {}, assume_lost = [] } = more;
  return { ...(await openIncident(world, mode, planWith(channels, assume_lost))), world };
}

/** Opens the incident in any world. */
export async function openIncident<W extends World>(
  world: W,
  mode: 'live' | 'drill' = 'live',
  plan: Plan = planWith({}),
): Promise<Setting & { readonly world: W }> {
  const data = {
    ...({ format: 'firsthour/journal@1', incident: INCIDENT, uid: 'f'.repeat(32), mode } as const),
    ...{ plan: '', facts: {}, lost: [] },
    playbook: { id: 'data-centre-loss', version: '1.0.0', digest: '' },
  } as const;
  const by = { kind: 'person', id: 'duty-comms' } as const;
  const opened = { id: world.id(), at: world.now(), by, type: 'incident.opened', data } as const;
  await world.incidents.create({ id: INCIDENT, mode, plan, sources: [], opened });
  const session = await openSession(world, INCIDENT);
  return { world, session, entries: async () => (await world.incidents.read(INCIDENT)).entries };
}

/** Publishes a statement to places such as `website/ro`; the ids of its deliveries. */
export async function release(
  { world, session }: Setting,
  places: readonly string[],
  more: { readonly statement?: string; readonly notAfterMs?: number } = {},
): Promise<readonly string[]> {
  const { statement = 'holding', notAfterMs = 3_600_000 } = more;
  const deliveries = places.map((place): OrderedDelivery => {
    const [channel = '', language = ''] = place.split('/');
    const { mode } = session.incident();
    return {
      ...{ id: `${statement}-1/${place}`, webhook_id: `msg_${world.id()}`, statement, revision: 1, channel, language },
      body: webhookBody(bodySource({ statement, channel, language, mode, timestamp: world.now() })),
      rendition: 'd'.repeat(64),
      not_after: plus(world.now(), notAfterMs),
    };
  });
  const draft = {
    statement,
    revision: 1,
    stage: 'holding',
    audience: 'customers',
    needs: [],
    renditions: {},
    list: [],
  };
  const published = {
    statements: [{ statement, revision: 1, digest: '' }],
    next_update_by: null,
    deliveries,
    affirmed: [],
  };
  await session.record({ kind: 'person', id: 'duty-comms' }, () => ({
    entries: [
      { type: 'statement.drafted', data: draft as never },
      { type: 'statement.published', data: published },
    ],
  }));
  return deliveries.map(({ id }) => id);
}

/** What became of deliveries, in short: `website/ro accepted`. */
export function told(session: Session): readonly string[] {
  return Object.values(session.incident().deliveries).map(({ channel, language, state, reason }) =>
    [`${channel}/${language}`, state, ...(reason ? [reason] : [])].join(' '),
  );
}
