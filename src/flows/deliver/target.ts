import { isSamePlace, judgeAddress } from '../../core/channel/address.ts';
import { secretsOfAddress } from '../../core/channel/clean.ts';
import type { DeliveryReason } from '../../core/channel/delivery.ts';
import type { SendingConnector } from '../../core/channel/sends.ts';
import { sends } from '../../core/channel/sends.ts';
import { isUsableSecret } from '../../core/channel/sign.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import type { Channel, Reference, Secrets } from '../../core/schema/generated/types.ts';
import { durationMs } from '../../core/time/duration.ts';
import type { Outgoing, World } from '../../ports.ts';
import { readReference } from './reference.ts';

const CONNECT_MS = 5_000;
const TOTAL_MS = 15_000;

/** Where a channel's requests go, and how: looked up when it is sent, kept nowhere. */
export type Target = {
  readonly connector: SendingConnector;
  readonly url: string;
  readonly secrets: readonly string[];
  readonly insecure: boolean;
  /** How long, over which way, and whether the address is a live one. */
  readonly way: Pick<Outgoing, 'connectMs' | 'totalMs' | 'ca' | 'clientCertificate' | 'proxy' | 'target' | 'origin'>;
  /** What must not stand in any words. */
  readonly hidden: readonly string[];
};

/** Why a channel cannot be used from this machine. `words` names what is missing, never a value. */
export type Blocked = { readonly blocked: { readonly reason: DeliveryReason; readonly words: string } };

type Outside = Pick<World, 'env' | 'files'>;
type Missing = { readonly missing: string };

/** Looks up where a channel's requests go; for a drill, only its `drill:` target, which must not be a live address. */
export async function resolveTarget(
  world: Outside,
  plan: Plan,
  id: string,
  mode: 'live' | 'drill',
): Promise<Target | Blocked> {
  const channel = plan.workspace.channels[id];
  const connector = plan.connectors[channel?.connector ?? ''];
  if (!channel || !connector || !sends(connector)) return blocked('no-address', id);
  const to = mode === 'drill' ? channel.drill : channel;
  if (!to?.url) return blocked('no-address', id);
  const address = await readReference(world, to.url);
  if ('missing' in address) return blocked('no-address', address.missing);
  const insecure = channel.insecure === true;
  const judged = judgeAddress(address.value, insecure);
  if ('reason' in judged) return blocked(judged.reason, nameOf(to.url));
  if (mode === 'drill' && (await liveAddresses(world, plan)).some((live) => isSamePlace(live, judged.url)))
    return blocked('bad-address', nameOf(to.url));
  const secrets = await readSecrets(world, to.secret, connector.sign !== undefined, id);
  if ('missing' in secrets) return blocked('no-secret', secrets.missing);
  const way = await readWay(world, channel);
  if ('missing' in way) return blocked('no-secret', way.missing);
  const bare = secrets.map((secret) => secret.replace(/^whsec_/, ''));
  const addresses = [judged.url, address.value, ...(way.proxy === undefined ? [] : [way.proxy])];
  const hidden = [...addresses.flatMap(secretsOfAddress), ...secrets, ...bare];
  return {
    connector,
    url: judged.url,
    secrets,
    insecure,
    way: { ...way, target: mode, origin: new URL(judged.url).origin },
    hidden,
  };
}

/** The second thought on a drill: an address that any channel uses live is none for a drill, whatever it is called and however it is written. */
async function liveAddresses(world: Outside, plan: Plan): Promise<readonly string[]> {
  const channels = Object.values(plan.workspace.channels);
  const found = await Promise.all(channels.map(({ url }) => (url ? readReference(world, url) : { missing: '' })));
  return found.flatMap((one) => ('value' in one && URL.canParse(one.value) ? [new URL(one.value).href] : []));
}

/** While a key is rotated one of several is enough. */
async function readSecrets(
  world: Outside,
  kept: Secrets | undefined,
  needed: boolean,
  id: string,
): Promise<readonly string[] | Missing> {
  const references: readonly Reference[] = kept === undefined ? [] : 'length' in kept ? kept : [kept];
  const found = await Promise.all(references.map((reference) => readReference(world, reference)));
  const secrets = found.flatMap((one) => ('value' in one && isUsableSecret(one.value) ? [one.value] : []));
  if (secrets.length > 0 || (!needed && references.length === 0)) return secrets;
  return { missing: references[0] ? nameOf(references[0]) : id };
}

async function readWay(world: Outside, channel: Channel): Promise<Omit<Target['way'], 'target' | 'origin'> | Missing> {
  const { timeout, ca, client_certificate: shown, proxy } = channel;
  const totalMs = timeout === undefined ? TOTAL_MS : durationMs(timeout);
  const wanted = { ca, proxy, cert: shown?.cert, key: shown?.key };
  const found: Record<string, string> = {};
  for (const [name, reference] of Object.entries(wanted)) {
    const read = reference && (await readReference(world, reference));
    if (read && 'missing' in read) return read;
    if (read) found[name] = read.value;
  }
  const { cert, key, ...given } = found;
  const certificate = cert !== undefined && key !== undefined ? { clientCertificate: { cert, key } } : {};
  return { connectMs: Math.min(CONNECT_MS, totalMs), totalMs, ...given, ...certificate };
}

function nameOf({ env, file }: Reference): string {
  return env ?? file ?? '';
}

function blocked(reason: DeliveryReason, words: string): Blocked {
  return { blocked: { reason, words } };
}
