import { misused, refused } from '../../refusal.ts';
import { wasTaken } from '../audience.ts';
import { isTakenBack } from '../carried.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { Incident } from '../incident.ts';
import type { Asked } from './guard.ts';
import { begun } from './guard.ts';

const BEGINNING = ['briefing', 'holding', 'update'];
const END = ['restored', 'apology', 'report'];

/** Ends the incident. No audience that was told the beginning goes without the end, except over channels that are named. */
export function closeIncident(asked: Asked, without: readonly string[], because: string | undefined): Decision {
  return begun(asked, () => {
    const { plan, incident } = asked;
    const channels = Object.keys(plan.workspace.channels);
    const odd = without.find((channel) => !channels.includes(channel));
    if (odd !== undefined) return misused('channel-unknown', { channel: odd, channels });
    if (incident.state !== 'restored') return refused('not-restored', { incident: incident.id });
    const open = Object.values(incident.deliveries).filter(
      ({ state, channel }) => (state === 'pending' || state === 'unknown') && !without.includes(channel),
    );
    if (open.length > 0) return refused('deliveries-open', { deliveries: open.map((delivery) => delivery.id) });
    const waiting = withoutTheEnd(incident).filter((place) => !without.includes(place.split('/')[0] ?? ''));
    if (waiting.length > 0) return refused('end-not-told', { places: waiting });
    return entry('incident.closed', { without, ...(because === undefined ? {} : { because }), ...asked.behalf });
  });
}

/** Channels and languages (`website/ro`) that carried the beginning and not the end (or had it taken back), for the same audience. */
export function withoutTheEnd(incident: Incident): readonly string[] {
  const taken = Object.values(incident.deliveries).filter(wasTaken);
  const place = (one: { readonly channel: string; readonly language: string }) => `${one.channel}/${one.language}`;
  const ended = taken
    .filter((one) => END.includes(one.stage) && !isTakenBack(incident, one))
    .map((one) => `${one.audience} ${place(one)}`);
  const begun = taken.filter(
    (one) => BEGINNING.includes(one.stage) && !ended.includes(`${one.audience} ${place(one)}`),
  );
  return [...new Set(begun.map(place))];
}
