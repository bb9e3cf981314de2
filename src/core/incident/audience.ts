import type { Delivery } from '../channel/delivery.ts';
import { isAlarm } from '../channel/delivery.ts';
import type { Plan } from '../playbook/plan.ts';
import { own } from '../statement/own.ts';
import { later } from '../time/instant.ts';
import type { Incident } from './incident.ts';

const NOT_PUBLIC = ['staff', 'regulator'];

/** What kind of people an audience is: itself, or what the workspace says of its own ones. */
export function audienceKind(plan: Plan, audience: string): string {
  return own(plan.workspace.audiences, audience) ?? audience;
}

export function isPublicAudience(plan: Plan, audience: string): boolean {
  return !NOT_PUBLIC.includes(audienceKind(plan, audience));
}

/** True for those whom the first statement and the table of needed parts are for: customers, and those of them affected. */
export function isForCustomers(plan: Plan, audience: string): boolean {
  const kind = audienceKind(plan, audience);
  return kind === 'customers' || kind === 'affected';
}

/** A channel is public when one of its audiences is of a kind other than staff and regulator. */
export function isPublicChannel(plan: Plan, channel: string): boolean {
  const audiences = own(plan.workspace.channels, channel)?.audiences ?? [];
  return audiences.some((audience) => isPublicAudience(plan, audience));
}

/** Words for an audience, on a channel. */
export type Told = { readonly channel: string; readonly audience: string };

/** True for what the public can hear: words for a public audience, on a public channel. */
export function isForPublic(plan: Plan, { channel, audience }: Told): boolean {
  return isPublicChannel(plan, channel) && isPublicAudience(plan, audience);
}

/** True for what a deadline waits for: words for that audience, or one of its kind, on a public channel. */
export function isForAudience(plan: Plan, { channel, audience }: Told, wanted: string | undefined): boolean {
  return isPublicChannel(plan, channel) && (audience === wanted || audienceKind(plan, audience) === wanted);
}

/** True when the platform (or a person, for a manual channel) has taken these words. A retraction says nothing, an alarm nothing of the incident. */
export function wasTaken(delivery: Delivery): boolean {
  const { state, amends } = delivery;
  return (state === 'accepted' || state === 'visible') && amends?.does !== 'retracts' && !isAlarm(delivery);
}

/** A release that the public could hear: since when, of which stages. */
export type PublicWord = {
  readonly release: number;
  readonly at: string;
  readonly published_at: string;
  readonly stages: readonly string[];
  /** `holding-1`: statements and revisions. */
  readonly said: readonly string[];
  readonly next_update_by: string | null;
};

/** Deliveries that a public channel has accepted for a public audience. */
export function publicDeliveries(plan: Plan, incident: Incident): readonly Delivery[] {
  return Object.values(incident.deliveries).filter((delivery) => wasTaken(delivery) && isForPublic(plan, delivery));
}

/** Releases that a public channel has accepted for a public audience, by the time of the first acceptance. */
export function publicWords(plan: Plan, incident: Incident): readonly PublicWord[] {
  const heard = publicDeliveries(plan, incident);
  return incident.releases
    .flatMap((release): readonly PublicWord[] => {
      const mine = heard.filter((delivery) => delivery.release === release.seq);
      const at = earliest(mine);
      const stages = [...new Set(mine.map((delivery) => delivery.stage))];
      const said = [...new Set(mine.map(({ statement, revision }) => `${statement}-${revision}`))];
      const { seq, next_update_by } = release;
      return at === null ? [] : [{ release: seq, at, published_at: release.at, stages, said, next_update_by }];
    })
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The first acceptance among deliveries, or null. */
export function earliest(deliveries: readonly Delivery[]): string | null {
  return deliveries.reduce<string | null>((first, { accepted_at: at }) => {
    if (at === null) return first;
    return first === null || later(first, at) === first ? at : first;
  }, null);
}
