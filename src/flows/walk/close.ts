import type { Settled } from '../../core/incident/decide/close-incident.ts';
import { closeIncident } from '../../core/incident/decide/close-incident.ts';
import { channelsOf, stillOpen } from '../../core/incident/still-open.ts';
import { watchedUntil } from '../../core/incident/watch.ts';
import { elapsed } from '../../core/time/instant.ts';
import type { OrMenu } from './ask.ts';
import { choose, MENU } from './ask.ts';
import { askWhy } from './ask-way.ts';
import { settle } from './settle.ts';
import { settlePromise } from './settle-promise.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Closes the incident. What is open is said and asked for, one after the other; closed is only at the end of it. */
export async function close(sitting: Sitting): Promise<Turn> {
  const { session, voice, world } = sitting;
  const { plan } = session;
  const incident = await session.refresh();
  const open = stillOpen(plan, incident, [], world.now());
  const without = [...new Set(channelsOf(incident, open))];
  let because: string | undefined;
  if (without.length > 0) {
    sitting.tell(voice.stillOpen(open));
    const how = await choose(sitting, {
      message: voice.words('close-how'),
      choices: [
        { value: 'settle', name: voice.words('close-settle'), key: 'd' },
        { value: 'without', name: voice.words('close-without', { channels: without.join(', ') }), key: 'w' },
      ],
    });
    if (how === MENU) return 'menu';
    if (how === 'settle') return settle(sitting);
    const why = await askWhy(sitting);
    if (why === MENU) return 'menu';
    because = why;
  }
  let settled: Settled = { handed_over: [], left: [] };
  for (const promise of stillOpen(plan, incident, without, world.now()).promises) {
    const answer = await settlePromise(sitting, promise);
    if (answer === MENU) return 'menu';
    settled = {
      handed_over: [...settled.handed_over, ...answer.handed_over],
      left: [...settled.left, ...answer.left],
    };
  }
  const watched = watchedUntil(incident);
  if (because === undefined && watched !== null && elapsed(world.now(), watched) > 0) {
    const why = await askToEndWatch(sitting, without, settled);
    if (why === MENU) return 'menu';
    if (why === null) return 'on';
    because = why;
  }
  await sitting.write((asked) => closeIncident(asked, without, because, settled));
  return 'on';
}

/** Outages come back: closing while it is watched takes a reason. Null: not now. */
async function askToEndWatch(
  sitting: Sitting,
  without: readonly string[],
  settled: Settled,
): Promise<OrMenu<string | null>> {
  const { session, voice, world, by } = sitting;
  const asked = { plan: session.plan, incident: session.incident(), by, behalf: {}, at: world.now() };
  const refused = closeIncident(asked, without, undefined, settled);
  if ('refusal' in refused) sitting.tell(voice.refusal(refused.refusal));
  const how = await choose(sitting, {
    message: voice.words('menu-question'),
    choices: [
      { value: 'later', name: voice.words('later'), key: 'l' },
      { value: 'close', name: voice.words('close-now'), hint: voice.words('asks-why'), key: 'w' },
    ],
    preset: 'later',
  });
  if (how === MENU) return MENU;
  return how === 'later' ? null : askWhy(sitting);
}
