import { isPublicAudience } from '../incident/audience.ts';
import { firstWordOf } from '../incident/first-statement.ts';
import { isFirstStatement } from '../playbook/first-statement.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Period } from '../schema/generated/types.ts';
import { own } from '../statement/own.ts';
import type { ApprovalReach } from './approvals.ts';
import type { AudienceReach } from './audiences.ts';
import type { DeadlineReach } from './deadlines.ts';

/** The answer in short: how the public is told first, and within what time. */
export type FirstWord = {
  readonly deadline: string;
  readonly audience: string;
  readonly within: Period | null;
  /** Channels that send by themselves. */
  readonly channels: readonly string[];
  /** Channels by which a person tells them. */
  readonly by_hand: readonly string[];
  /** Channels that are tried all the same. */
  readonly tried: readonly string[];
  /** True when nobody is left to approve it: it can go out as an emergency release alone. */
  readonly emergency: boolean;
};

/** The first word of a playbook, by the deadline that asks for it; null where none does. */
export function firstWordIn(
  plan: Plan,
  audiences: readonly AudienceReach[],
  deadlines: readonly DeadlineReach[],
  approvals: readonly ApprovalReach[],
): FirstWord | null {
  const rules = plan.playbook.deadlines;
  const heard = deadlines.filter((one) => one.audiences.length > 0 && one.every === null);
  const first = heard.find(({ id }) => isFirstStatement(own(rules, id) ?? { from: 'opened' })) ?? heard[0];
  if (!first) return null;
  const ways = audiences.filter(({ audience }) => first.audiences.includes(audience)).flatMap((one) => one.ways);
  const named = (choose: (way: (typeof ways)[number]) => boolean) => [
    ...new Set(ways.filter(choose).map(({ channel }) => channel)),
  ];
  const counted = (channel: string) => first.channels.includes(channel);
  const withheld = approvals.filter(({ unfilled }) => unfilled.length > 0).map(({ statement }) => statement);
  const spoken = firstWordOf(plan).filter((id) =>
    isPublicAudience(plan, own(plan.playbook.statements, id)?.audience ?? 'staff'),
  );
  return {
    deadline: first.id,
    audience: own(rules, first.id)?.met_by?.public ?? '',
    within: first.within,
    channels: named((way) => counted(way.channel) && !way.by_hand),
    by_hand: named((way) => counted(way.channel) && way.by_hand),
    tried: named((way) => way.standing === 'assumed'),
    emergency: spoken.length > 0 && spoken.every((id) => withheld.includes(id)),
  };
}
