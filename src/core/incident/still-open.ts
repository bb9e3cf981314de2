import { isAlarm } from '../channel/delivery.ts';
import type { Plan } from '../playbook/plan.ts';
import { wasTaken } from './audience.ts';
import { isTakenBack } from './carried.ts';
import type { Incident } from './incident.ts';
import type { OpenPromise } from './open-promises.ts';
import { openPromises } from './open-promises.ts';

const BEGINNING = ['briefing', 'holding', 'update'];
const END = ['restored', 'apology', 'report'];

/** What stands between an incident and its end. */
export type StillOpen = {
  /** Deliveries on their way, but for alarms. */
  readonly pending: readonly string[];
  /** Channels and languages (`website/ro`) that carried the beginning and not the end. */
  readonly untold: readonly string[];
  readonly promises: readonly OpenPromise[];
};

/** All that is open, except on channels that are gone without. */
export function stillOpen(plan: Plan, incident: Incident, without: readonly string[], now: string): StillOpen {
  const deliveries = Object.values(incident.deliveries);
  const isGone = (id: string) => deliveries.some((one) => one.id === id && without.includes(one.channel));
  return {
    pending: deliveries
      .filter((one) => one.state === 'pending' && !isAlarm(one) && !isGone(one.id))
      .map(({ id }) => id),
    untold: withoutTheEnd(incident).filter((place) => !without.includes(channelOf(place))),
    promises: openPromises(plan, incident, now).filter(({ promise }) => !isGone(promise)),
  };
}

/**
 * Channels and languages that carried the beginning and not the end after it, for the same audience. Where it was said again
 * that it does not work, an end from before is none, and neither is one that was taken back. A notice that stands beside the statements is no beginning.
 */
export function withoutTheEnd(incident: Incident): readonly string[] {
  const taken = Object.values(incident.deliveries).filter(
    (one) => wasTaken(one) && one.amends?.does !== 'retracts' && !one.beside,
  );
  const place = (one: { readonly channel: string; readonly language: string }) => `${one.channel}/${one.language}`;
  const same = (a: (typeof taken)[number], b: (typeof taken)[number]) =>
    a.audience === b.audience && place(a) === place(b);
  const begun = taken.filter((one) => BEGINNING.includes(one.stage));
  const waiting = begun.filter(
    (one) =>
      !taken.some(
        (end) => END.includes(end.stage) && !isTakenBack(incident, end) && end.release >= one.release && same(end, one),
      ),
  );
  return [...new Set(waiting.map(place))];
}

/** Channels on which something is open: deliveries, and places that lack the end. */
export function channelsOf({ deliveries }: Incident, { pending, untold, promises }: StillOpen): readonly string[] {
  const ids = [...pending, ...promises.map(({ promise }) => promise)];
  const open = Object.values(deliveries).filter(({ id }) => ids.includes(id));
  return [...open.map(({ channel }) => channel), ...untold.map(channelOf)];
}

function channelOf(place: string): string {
  return place.split('/')[0] ?? '';
}
