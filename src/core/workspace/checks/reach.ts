import type { Problem } from '../../finding.ts';
import { isPublicAudience } from '../../incident/audience.ts';
import { atKey, note, warning } from '../../playbook/checks/problem.ts';
import type { Plan } from '../../playbook/plan.ts';
import { addressed } from '../../reach/audiences.ts';
import { kindOf } from '../../reach/channel-kind.ts';
import { dependsOn } from '../../statement/alive.ts';
import { own } from '../../statement/own.ts';
import { needed } from '../needed.ts';
import type { WholeScope } from '../scope.ts';

/** No single dependency takes away every channel of an audience that some playbook speaks to. */
export function checkReachOfDependencies(whole: WholeScope): readonly Problem[] {
  return audiencesOf(whole).flatMap(({ audience, channels, takes }) =>
    takes.map((dependency) => {
      const values = { audience, channels: channels.map(({ id }) => id), lost: [dependency] };
      return atKey(warning(whole.file, 'reach-audience', ['dependencies', dependency], values));
    }),
  );
}

/** The public is reached in more than one way: one failure, and a single one is silent. Staff can be told in person. */
export function checkReachOneWay(whole: WholeScope): readonly Problem[] {
  return audiencesOf(whole).flatMap(({ audience, channels, takes }) => {
    const [first, ...others] = channels;
    if (!first || takes.length > 0 || !isPublicIn(whole, audience)) return [];
    const kind = kindOf(first);
    const alike = others.every((one) => kindOf(one) === kind && one.needs.join() === first.needs.join());
    if (others.length > 0 && (kind === null || !alike)) return [];
    const values = { audience, channels: channels.map(({ id }) => id), kind: kind ?? '' };
    return [atKey(note(whole.file, 'reach-one-way', ['channels', first.id], values))];
  });
}

function isPublicIn({ playbooks }: WholeScope, audience: string): boolean {
  return playbooks.some(({ plan }) => plan !== undefined && isPublicAudience(plan, audience));
}

type Reached = {
  readonly audience: string;
  readonly channels: readonly {
    readonly id: string;
    readonly connector: string;
    readonly needs: readonly string[];
    /** Its limit, or its connector's, is counted in segments of text messages. */
    readonly segments: boolean;
  }[];
  /** Dependencies that take all of them away. */
  readonly takes: readonly string[];
};

function audiencesOf({ workspace, playbooks, connectors }: WholeScope): readonly Reached[] {
  const [first] = playbooks;
  if (!first?.plan) return [];
  const { plan } = first;
  const audiences = new Set(playbooks.flatMap(({ playbook }) => addressed(playbook)));
  return [...audiences].flatMap((audience) => {
    const channels = Object.entries(workspace.channels)
      .filter(([, rule]) => rule.audiences.includes(audience))
      .map(([id, { connector, needs = [], limit }]) => {
        const limits = [limit, own(connectors, connector)?.value.limit];
        return { id, connector, needs, segments: limits.some((one) => one?.unit === 'segments') };
      });
    return channels.length === 0 ? [] : [{ audience, channels, takes: takersOf(plan, channels) }];
  });
}

function takersOf(plan: Plan, channels: Reached['channels']): readonly string[] {
  return needed(plan.workspace).filter((one) => channels.every(({ needs }) => dependsOn(plan, needs, [one])));
}
