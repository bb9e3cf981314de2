import type { Delivery } from '../channel/delivery.ts';
import type { Plan } from '../playbook/plan.ts';
import { later } from '../time/instant.ts';
import type { Incident } from './incident.ts';

const NOT_PUBLIC = ['staff', 'regulator'];

/** What kind of people an audience is: itself, or what the workspace says of its own ones. */
export function audienceKind(plan: Plan, audience: string): string {
  return plan.workspace.audiences?.[audience] ?? audience;
}

export function isPublicAudience(plan: Plan, audience: string): boolean {
  return !NOT_PUBLIC.includes(audienceKind(plan, audience));
}

/** A channel is public when one of its audiences is of a kind other than staff and regulator. */
export function isPublicChannel(plan: Plan, channel: string): boolean {
  const audiences = plan.workspace.channels[channel]?.audiences ?? [];
  return audiences.some((audience) => isPublicAudience(plan, audience));
}

/** True when the platform (or a person, for a manual channel) has taken it. */
export function wasTaken(delivery: Delivery): boolean {
  return delivery.state === 'accepted' || delivery.state === 'visible';
}

/** A release that the public could hear: since when, of which stages. */
export type PublicWord = {
  readonly release: number;
  readonly at: string;
  readonly published_at: string;
  readonly stages: readonly string[];
  readonly next_update_by: string | null;
};

/** Releases that a public channel has accepted for a public audience, by the time of the first acceptance. */
export function publicWords(plan: Plan, incident: Incident): readonly PublicWord[] {
  const heard = Object.values(incident.deliveries).filter(
    (delivery) =>
      wasTaken(delivery) && isPublicChannel(plan, delivery.channel) && isPublicAudience(plan, delivery.audience),
  );
  return incident.releases
    .flatMap((release): readonly PublicWord[] => {
      const mine = heard.filter((delivery) => delivery.release === release.seq);
      const at = earliest(mine);
      const stages = [...new Set(mine.map((delivery) => delivery.stage))];
      const { seq, next_update_by } = release;
      return at === null ? [] : [{ release: seq, at, published_at: release.at, stages, next_update_by }];
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
