import { guarded } from '../core/incident/decide/guard.ts';
import type { Settlement } from '../core/incident/decide/settle.ts';
import { settle } from '../core/incident/decide/settle.ts';
import type { Entry } from '../core/incident/entry.ts';
import type { World } from '../ports.ts';
import { sendAndShow } from './shared/deliveries.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, given } from './shared/invocation.ts';
import { pastTime } from './shared/past-time.ts';
import { misuse } from './shared/stop.ts';
import { waitOf } from './shared/wait.ts';
import type { Desk } from './shared/write.ts';
import { deskFor, write } from './shared/write.ts';

/** `retry [--delivery website/ro] [--sent|--not-sent|--resend] [--wait 2m]`: sends what is open; settles what nobody knows. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const waitMs = waitOf(invocation);
  const as = settlementOf(invocation);
  const desk = await deskFor(invocation, world);
  const named = flag(invocation, 'delivery');
  if (as !== null && named === undefined) throw misuse('flag-missing', { flag: '--delivery', command: 'retry' });
  const id = named === undefined ? null : deliveryOf(desk, named);
  const entries = as === null || id === null ? [] : await settled(invocation, world, desk, id, as);
  const open = Object.values(desk.session.incident().deliveries).filter(
    ({ state }) => state === 'pending' || state === 'unknown',
  );
  const concerned = id === null ? open.map((delivery) => delivery.id) : [id];
  return sendAndShow(invocation, world, desk, entries, waitMs, (one) => concerned.includes(one));
}

async function settled(
  invocation: Invocation,
  world: World,
  desk: Desk,
  id: string,
  as: Settlement,
): Promise<readonly Entry[]> {
  const happenedAt = pastTime(invocation, world, desk);
  const known = {
    ...desk.behalf,
    url: addressOf(invocation),
    ...(happenedAt === undefined ? {} : { happenedAt }),
  };
  return write(desk, (asked) => guarded(asked, () => settle(asked.incident, id, as, known, asked.at)));
}

/** `--url`, which others will open. */
function addressOf(invocation: Invocation): string | null {
  const typed = flag(invocation, 'url');
  if (typed !== undefined && !/^https?:\/\/\S+$/i.test(typed)) throw misuse('not-an-address', { typed });
  return typed ?? null;
}

function settlementOf(invocation: Invocation): Settlement | null {
  const said = (['sent', 'not-sent', 'resend'] as const).filter((as) =>
    given(invocation, as === 'not-sent' ? 'notSent' : as),
  );
  if (said.length > 1) throw misuse('one-of', { flags: said.map((as) => `--${as}`) });
  const about = (['url', 'at'] as const).find((name) => flag(invocation, name) !== undefined);
  if (about && said.length === 0) throw misuse('flag-missing', { flag: '--sent', command: 'retry' });
  return said[0] ?? null;
}

/** `website/ro` of `holding-1/website/ro#2`. */
function placeOf(id: string): string {
  return id.replace(/#\d+$/, '').split('/').slice(-2).join('/');
}

/** `website/ro` is the newest delivery there; a whole id is itself. */
function deliveryOf({ session }: Desk, named: string): string {
  const ids = Object.keys(session.incident().deliveries);
  const found = ids.includes(named) ? named : ids.findLast((id) => placeOf(id) === named);
  if (found === undefined) throw misuse('delivery-unknown', { delivery: named, deliveries: ids });
  return found;
}
