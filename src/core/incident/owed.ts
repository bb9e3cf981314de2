import type { Delivery } from '../channel/delivery.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Listed } from '../statement/draft.ts';
import { isCarried, isTakenBack } from './carried.ts';
import type { Incident } from './incident.ts';
import { latestRelease } from './release.ts';

/** What a channel or a language should have got and has not. */
export type Owed = { readonly channel: string; readonly language: string; readonly statement: string };

type Told = { readonly statement: string; readonly revision: number; readonly list?: readonly Listed[] };
type Place = Omit<Owed, 'statement'>;

/** Delivery states that owe nothing: on its way, there, or for a person to settle. */
const NOT_OWED = ['pending', 'accepted', 'visible', 'unknown'];

/**
 * What is owed of the newest word to each audience: an older one is not worth saying any more, and nobody is owed what was
 * taken back. A correction is owed wherever what it corrects stands.
 */
export function owedOf(plan: Plan, incident: Incident): readonly Owed[] {
  const audiences = [...new Set(Object.values(plan.playbook.statements).map(({ audience }) => audience))];
  const latest = audiences.flatMap((audience) => {
    const told = latestRelease(incident, audience);
    return told && !isTakenBack(incident, told) ? owing(incident, told, places(plan, audience)) : [];
  });
  return [...latest, ...corrections(incident).flatMap((told) => owing(incident, told, told.places))];
}

/** The newest of each correction that was released, and where what it corrects stands. */
function corrections(incident: Incident): readonly (Told & { readonly places: readonly Place[] })[] {
  return Object.values(incident.drafts).flatMap((revisions) => {
    const last = revisions.findLast(({ published_at, retracted }) => published_at !== null && !retracted)?.draft;
    if (!last?.corrects || isTakenBack(incident, last.corrects)) return [];
    const { statement, revision } = last.corrects;
    const carried = Object.values(incident.deliveries).filter(
      (one) => one.statement === statement && one.revision === revision && isCarried(one),
    );
    return [{ statement: last.statement, revision: last.revision, list: last.list, places: carried }];
  });
}

function owing(incident: Incident, told: Told, among: readonly Place[]): readonly Owed[] {
  return among
    .filter(({ channel, language }) => !got(incident, told, channel, language))
    .map(({ channel, language }) => ({ channel, language, statement: told.statement }));
}

/** Channel and language pairs that should carry statements to an audience. */
export function places(plan: Plan, audience: string): readonly Place[] {
  return Object.entries(plan.workspace.channels).flatMap(([channel, { audiences, languages }]) =>
    audiences.includes(audience)
      ? plan.workspace.languages
          .filter((language) => languages === undefined || languages.includes(language))
          .map((language) => ({ channel, language }))
      : [],
  );
}

function got(incident: Incident, latest: Told, channel: string, language: string): boolean {
  return Object.values(incident.deliveries).some(
    (one: Delivery) =>
      one.statement === latest.statement &&
      (one.revision === latest.revision || (isSame(latest.list, one) && !isTakenBack(incident, one))) &&
      one.channel === channel &&
      one.language === language &&
      NOT_OWED.includes(one.state),
  );
}

/** True when an earlier revision brought the very text to that place. */
function isSame(list: readonly Listed[] | undefined, { channel, language, rendition }: Delivery): boolean {
  return list?.some((one) => one.channel === channel && one.language === language && one.sha256 === rendition) === true;
}
