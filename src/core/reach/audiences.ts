import { sends } from '../channel/sends.ts';
import type { Incident } from '../incident/incident.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Standing } from '../statement/alive.ts';
import { standingOf } from '../statement/alive.ts';
import { carriers } from '../statement/list-renditions.ts';
import { own } from '../statement/own.ts';

/** A channel that carries words to an audience, in these languages. */
export type Way = {
  readonly channel: string;
  readonly standing: Standing;
  /** A person does it. */
  readonly by_hand: boolean;
  readonly languages: readonly string[];
};

/** How an audience of a playbook can be reached. */
export type AudienceReach = {
  readonly audience: string;
  /** True when a channel is left that can be counted on. */
  readonly reached: boolean;
  /** Languages in which it can be reached. */
  readonly languages: readonly string[];
  /** Languages of the playbook in which it cannot. */
  readonly silent: readonly string[];
  readonly ways: readonly Way[];
};

/** Every audience that the playbook has a statement for, in the order of its statements. */
export function audiencesIn(plan: Plan, incident: Incident): readonly AudienceReach[] {
  return addressed(plan.playbook).map((audience) => {
    const ways = waysTo(plan, incident, audience);
    const spoken = spokenIn(plan);
    const languages = spoken.filter((one) =>
      ways.some((way) => way.standing === 'alive' && way.languages.includes(one)),
    );
    const silent = spoken.filter((one) => !languages.includes(one));
    return { audience, reached: languages.length > 0, languages, silent, ways };
  });
}

/** The audiences that a playbook has a statement for. */
export function addressed({ statements }: Plan['playbook']): readonly string[] {
  return [...new Set(Object.values(statements).map(({ audience }) => audience))];
}

/** The channels that carry words to an audience. */
export function waysTo(plan: Plan, incident: Incident, audience: string): readonly Way[] {
  const spoken = spokenIn(plan);
  const places = carriers(plan, audience).filter(({ language }) => spoken.includes(language));
  return [...new Set(places.map(({ channel }) => channel))].map((channel) => {
    const rule = own(plan.workspace.channels, channel);
    const connector = own(plan.connectors, rule?.connector ?? '');
    return {
      channel,
      standing: standingOf(plan, incident, rule?.needs ?? []),
      by_hand: connector !== undefined && !sends(connector),
      languages: places.filter((one) => one.channel === channel).map(({ language }) => language),
    };
  });
}

/** The languages that workspace and playbook share. */
export function spokenIn({ workspace, playbook }: Plan): readonly string[] {
  return workspace.languages.filter((language) => playbook.languages.includes(language));
}
