import type { Delivery } from '../channel/delivery.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Incident } from './incident.ts';
import { latestRelease } from './release.ts';

/** What a channel or a language should have got and has not. */
export type Owed = { readonly channel: string; readonly language: string; readonly statement: string };

/** Delivery states that owe nothing: on its way, there, or for a person to settle. */
const NOT_OWED = ['pending', 'accepted', 'visible', 'unknown'];

/** What is owed of the newest word to each audience: an older one is not worth saying any more. */
export function owedOf(plan: Plan, incident: Incident): readonly Owed[] {
  const audiences = [...new Set(Object.values(plan.playbook.statements).map(({ audience }) => audience))];
  return audiences.flatMap((audience) => {
    const latest = latestRelease(incident, audience);
    return latest
      ? places(plan, audience)
          .filter(({ channel, language }) => !got(incident, latest, channel, language))
          .map((place) => ({ ...place, statement: latest.statement }))
      : [];
  });
}

/** Channel and language pairs that should carry statements to an audience. */
export function places(plan: Plan, audience: string): readonly Omit<Owed, 'statement'>[] {
  return Object.entries(plan.workspace.channels).flatMap(([channel, { audiences, languages }]) =>
    audiences.includes(audience)
      ? plan.workspace.languages
          .filter((language) => languages === undefined || languages.includes(language))
          .map((language) => ({ channel, language }))
      : [],
  );
}

function got(
  incident: Incident,
  latest: { readonly statement: string; readonly revision: number },
  channel: string,
  language: string,
): boolean {
  return Object.values(incident.deliveries).some(
    (one: Delivery) =>
      one.statement === latest.statement &&
      one.revision === latest.revision &&
      one.channel === channel &&
      one.language === language &&
      NOT_OWED.includes(one.state),
  );
}
