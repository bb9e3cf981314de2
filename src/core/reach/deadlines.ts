import { isForAudience, isForPublic } from '../incident/audience.ts';
import type { Incident } from '../incident/incident.ts';
import { holders, personOf } from '../incident/people.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Period } from '../schema/generated/types.ts';
import { isAlive } from '../statement/alive.ts';
import { addressed, waysTo } from './audiences.ts';

type Rule = Plan['playbook']['deadlines'][string];

/** Whether a deadline can still be met. */
export type DeadlineReach = {
  readonly id: string;
  /** For one that is due once. */
  readonly within: Period | null;
  /** For one that comes again and again: the first interval. */
  readonly every: string | null;
  /** Audiences of which one has to hear it; none for a notice that is filed. */
  readonly audiences: readonly string[];
  /** Channels that can be counted on to meet it. */
  readonly channels: readonly string[];
  /** Role in which the notice is filed; null: anybody may, or it is no notice. */
  readonly role: string | null;
  /** What is not there: a channel to its audience, a person in its role. */
  readonly lacks: 'channel' | 'person' | null;
};

/** The deadlines of a playbook that something can meet. */
export function deadlinesIn(plan: Plan, incident: Incident): readonly DeadlineReach[] {
  return Object.entries(plan.playbook.deadlines).flatMap(([id, rule]) => {
    const how =
      rule.met_by?.filed === undefined ? heard(plan, incident, rule) : filed(plan, incident, rule.met_by.filed);
    if (how === null) return [];
    return [{ id, within: rule.within ?? null, every: rule.every?.[0]?.interval ?? null, ...how }];
  });
}

type How = Pick<DeadlineReach, 'audiences' | 'channels' | 'role' | 'lacks'>;

/** Met by what the public hears: one audience is enough. Null when nothing that it hears is asked for. */
function heard(plan: Plan, incident: Incident, rule: Rule): How | null {
  const audiences = audiencesFor(plan, rule);
  if (audiences.length === 0) return null;
  const wanted = rule.met_by?.public;
  const channels = audiences.flatMap((audience) =>
    waysTo(plan, incident, audience)
      .filter(({ standing, channel }) => {
        const told = { channel, audience };
        return standing === 'alive' && (rule.every ? isForPublic(plan, told) : isForAudience(plan, told, wanted));
      })
      .map(({ channel }) => channel),
  );
  return { audiences, channels: [...new Set(channels)], role: null, lacks: channels.length > 0 ? null : 'channel' };
}

/** Whom a deadline is about: for one that recurs, whoever is told that it goes on; an audience of that kind, or itself. */
function audiencesFor(plan: Plan, { every, met_by }: Rule): readonly string[] {
  const { playbook, workspace } = plan;
  const channels = Object.keys(workspace.channels);
  if (every) {
    const told = Object.values(playbook.statements).filter(({ stage }) => stage === 'holding' || stage === 'update');
    const audiences = [...new Set(told.map(({ audience }) => audience))];
    return audiences.filter((audience) => channels.some((channel) => isForPublic(plan, { channel, audience })));
  }
  const wanted = met_by?.public;
  if (wanted === undefined) return [];
  const meant = addressed(playbook).filter((audience) =>
    channels.some((channel) => isForAudience(plan, { channel, audience }, wanted)),
  );
  return meant.length > 0 ? meant : [wanted];
}

/** Met by whoever may file the notice. */
function filed(plan: Plan, incident: Incident, notice: string): How {
  const steps = plan.playbook.steps.filter(({ mark }) => typeof mark === 'object' && mark.filed === notice);
  const roles = steps.map(({ role }) => role ?? null);
  const role = roles.includes(null) ? null : (roles[0] ?? null);
  const able = plan.workspace.people.filter(({ id }) => isAlive(plan, incident, personOf(plan, id)?.needs ?? []));
  const held = role === null || holders(plan, role).some((id) => able.some((person) => person.id === id));
  return { audiences: [], channels: [], role, lacks: held ? null : 'person' };
}
