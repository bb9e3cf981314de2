import type { Plan } from '../../playbook/plan.ts';
import type { Refusal } from '../../refusal.ts';
import { misused, refused } from '../../refusal.ts';
import { own } from '../../statement/own.ts';
import { MINUTE } from '../../time/duration.ts';
import { elapsed } from '../../time/instant.ts';
import { clockIn } from '../../time/zone.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { HandedOver, LeftOpen } from '../entry-data.ts';
import type { OpenPromise } from '../open-promises.ts';
import { personOf } from '../people.ts';
import type { StillOpen } from '../still-open.ts';
import { channelsOf, stillOpen } from '../still-open.ts';
import { watchedUntil } from '../watch.ts';
import type { Asked } from './guard.ts';
import { begun } from './guard.ts';

/** What becomes of promises that are open. `due_at` null: when it was promised for. */
export type Settled = {
  readonly handed_over: readonly (Omit<HandedOver, 'due_at'> & { readonly due_at: string | null })[];
  readonly left: readonly LeftOpen[];
};

/** Nothing is handed over, nothing left. */
export const NONE_SETTLED: Settled = { handed_over: [], left: [] };

/**
 * Ends the incident. No audience that was told the beginning goes without the end, except over channels that are named; what
 * was promised is done, in somebody's hands by a day, or left with a reason. Before the watch is over it takes a reason.
 */
export function closeIncident(
  asked: Asked,
  without: readonly string[],
  because: string | undefined,
  settled: Settled = NONE_SETTLED,
): Decision {
  return begun(asked, () => {
    const { plan, incident, at } = asked;
    const channels = Object.keys(plan.workspace.channels);
    const odd = without.find((channel) => !channels.includes(channel));
    if (odd !== undefined) return misused('channel-unknown', { channel: odd, channels });
    if (incident.state !== 'restored') return refused('not-restored', { incident: incident.id });
    const all = stillOpen(plan, incident, [], at);
    const given = handedOver(asked, settled, all.promises);
    if ('refusal' in given) return given;
    const open = stillOpen(plan, incident, without, at);
    const done = [...given, ...settled.left].map(({ promise }) => promise);
    const promises = open.promises.filter(({ promise }) => !done.includes(promise));
    if (open.pending.length + open.untold.length + promises.length > 0)
      return refused('still-open', valuesOf(plan, { ...open, promises }));
    const watched = watchedUntil(incident);
    if (because === undefined && watched !== null && elapsed(at, watched) > 0)
      return refused('still-watched', {
        incident: incident.id,
        until: clockIn(plan.workspace.timezone, watched),
        minutes: Math.ceil(elapsed(at, watched) / MINUTE),
      });
    return entry('incident.closed', {
      without: without.filter((channel) => channelsOf(incident, all).includes(channel)),
      ...(because === undefined ? {} : { because }),
      ...(given.length === 0 ? {} : { handed_over: given }),
      ...(settled.left.length === 0 ? {} : { left: settled.left }),
      ...asked.behalf,
    });
  });
}

/** What is handed over, each by a day that is still to come. */
function handedOver(
  { plan, at }: Asked,
  { handed_over, left }: Settled,
  open: readonly OpenPromise[],
): readonly HandedOver[] | { readonly refusal: Refusal } {
  const promises = open.map(({ promise }) => promise);
  const given: HandedOver[] = [];
  for (const { promise } of [...handed_over, ...left]) {
    if (!promises.includes(promise)) return misused('promise-unknown', { promise, promises });
  }
  for (const { promise, because } of left) {
    if (because.trim() === '') return misused('reason-missing', { command: 'close --leave' });
    if (handed_over.some((one) => one.promise === promise)) return misused('left-and-handed-over', { promise });
  }
  for (const { promise, to, due_at: typed } of handed_over) {
    const people = plan.workspace.people.map(({ id }) => id);
    if (!personOf(plan, to)) return misused('person-unknown', { person: to, people });
    const due_at = typed ?? open.find((one) => one.promise === promise)?.due_at ?? null;
    if (due_at === null || Date.parse(due_at) <= Date.parse(at)) return misused('hand-over-by', { promise, to });
    given.push({ promise, to, due_at });
  }
  return given;
}

function valuesOf(plan: Plan, { pending, untold, promises }: StillOpen): Refusal['values'] {
  const unknown = promises.filter(({ kind }) => kind === 'delivery').map(({ promise }) => promise);
  const promised = promises.filter(({ kind }) => kind !== 'delivery').map(({ promise }) => promise);
  const filings = promises.filter(({ kind }) => kind === 'filing').map(({ promise }) => promise);
  const notices = filings.map((id) => own(plan.playbook.deadlines, id)?.met_by?.filed ?? id);
  return { pending, untold, unknown, promised, filings, notices };
}
