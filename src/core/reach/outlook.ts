import type { Plan } from '../playbook/plan.ts';
import type { ApprovalReach } from './approvals.ts';
import { approvalsIn } from './approvals.ts';
import type { AudienceReach } from './audiences.ts';
import { audiencesIn } from './audiences.ts';
import type { DeadlineReach } from './deadlines.ts';
import { deadlinesIn } from './deadlines.ts';
import type { FirstWord } from './first-word.ts';
import { firstWordIn } from './first-word.ts';
import type { Remains } from './remains.ts';
import { remainsIn } from './remains.ts';
import { withLost } from './with-lost.ts';

/** What a playbook can still do while dependencies are down. */
export type Outlook = Remains & {
  readonly playbook: string;
  /** Known to be lost: what needs them is not tried. */
  readonly down: readonly string[];
  /** Assumed by the playbook to be lost, beside those: what needs them is tried, and not counted on. */
  readonly assumed: readonly string[];
  /** True when no deadline needs an audience that cannot be reached. */
  readonly ok: boolean;
  /** The first word to the public; null where no deadline asks for one. */
  readonly first_word: FirstWord | null;
  /** Those first that a deadline waits for. */
  readonly audiences: readonly AudienceReach[];
  readonly deadlines: readonly DeadlineReach[];
  readonly approvals: readonly ApprovalReach[];
};

/** The outlook of a playbook with dependencies down, beside what it assumes to be lost itself. */
export function outlookOf(plan: Plan, down: readonly string[]): Outlook {
  const incident = withLost(down);
  const deadlines = deadlinesIn(plan, incident);
  const isAwaited = (audience: string) => deadlines.some(({ audiences: awaited }) => awaited.includes(audience));
  const audiences = [...audiencesIn(plan, incident)].sort(
    (a, b) => Number(isAwaited(b.audience)) - Number(isAwaited(a.audience)),
  );
  const approvals = approvalsIn(plan, incident);
  return {
    playbook: plan.playbook.id,
    down,
    assumed: (plan.playbook.assume_lost ?? []).filter((one) => !down.includes(one)),
    ok: deadlines.every(({ lacks }) => lacks !== 'channel'),
    first_word: firstWordIn(plan, audiences, deadlines, approvals),
    audiences,
    deadlines,
    approvals,
    ...remainsIn(plan, incident),
  };
}

/** The outlooks of playbooks: with these down; with none named, as each of them assumes, and with each dependency in turn. */
export function outlooksOf(plans: readonly Plan[], down: readonly string[]): readonly Outlook[] {
  return plans.flatMap((plan) => {
    if (down.length > 0) return [outlookOf(plan, down)];
    const each = Object.keys(plan.workspace.dependencies ?? {}).map((one) => [one]);
    return [[], ...each].map((one) => outlookOf(plan, one));
  });
}
