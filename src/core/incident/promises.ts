import type { Delivery } from '../channel/delivery.ts';
import type { Plan } from '../playbook/plan.ts';
import { own } from '../statement/own.ts';
import { durationMs } from '../time/duration.ts';
import { elapsed, plus } from '../time/instant.ts';
import { timeOf } from './anchors.ts';
import { earliest, publicDeliveries } from './audience.ts';
import type { Deadline } from './deadline.ts';
import { stateAt } from './deadline.ts';
import { estimateDeadlines } from './estimates.ts';
import type { DraftState, Incident } from './incident.ts';

/** How long a language may wait for its text: design section 5. */
const OWED_LANGUAGE_MS = 30 * 60_000;

type Heard = DraftState & { readonly published_at: string };

/** What was promised in public beside the next update: the estimates, and the days by which money is given back. */
export function promises(plan: Plan, incident: Incident, now: string): readonly Deadline[] {
  const said = heardDrafts(plan, incident);
  return [...estimateDeadlines(plan, incident, now), ...payments(plan, incident, said, now)];
}

/** A language whose text is missing is due half an hour after the others were told, each time anew. */
export function owedLanguages(plan: Plan, incident: Incident, now: string): readonly Deadline[] {
  const said = heardDrafts(plan, incident);
  const languages = [...new Set(said.flatMap(({ draft }) => draft.owed))];
  return languages.flatMap((language) => {
    const owing = said.filter(({ draft }) => draft.owed.includes(language));
    const madeGood = ({ published_at: told }: Heard) =>
      earliest(
        inLanguage(plan, incident, language).filter(({ accepted_at: at }) => at !== null && elapsed(told, at) >= 0),
      );
    const open = owing.find((state) => madeGood(state) === null) ?? owing.at(-1);
    if (!open) return [];
    const due_at = plus(open.published_at, OWED_LANGUAGE_MS);
    const met_at = madeGood(open);
    return [{ id: `language-${language}`, due_at, state: stateAt(incident, due_at, met_at, now), met_at }];
  });
}

/** Workarounds and compensations that stood in what the public has heard. */
export function promisedOptions(plan: Plan, incident: Incident): readonly string[] {
  return [...new Set(heardDrafts(plan, incident).flatMap(({ draft }) => draft.options))];
}

function payments(plan: Plan, incident: Incident, said: readonly DraftState[], now: string): readonly Deadline[] {
  const promised = [...new Set(said.flatMap(({ draft }) => draft.options))];
  const restored = timeOf(incident, 'restored_at');
  return promised.flatMap((option) => {
    const within = own(plan.playbook.compensations, option)?.pay_within;
    if (within === undefined) return [];
    const due_at = restored === null ? null : plus(restored, durationMs(within));
    const met_at = own(incident.tasks, option)?.at ?? null;
    return [{ id: `pay-${option}`, due_at, state: stateAt(incident, due_at, met_at, now), met_at }];
  });
}

/** Revisions that a public channel has accepted for a public audience, by the time of publishing. */
export function heardDrafts(plan: Plan, incident: Incident): readonly Heard[] {
  const heard = publicDeliveries(plan, incident);
  const isHeard = ({ draft }: DraftState) =>
    heard.some(({ statement, revision }) => statement === draft.statement && revision === draft.revision);
  return Object.values(incident.drafts)
    .flat()
    .flatMap((state) =>
      state.published_at !== null && isHeard(state) ? [{ ...state, published_at: state.published_at }] : [],
    )
    .sort((a, b) => Date.parse(a.published_at) - Date.parse(b.published_at));
}

function inLanguage(plan: Plan, incident: Incident, language: string): readonly Delivery[] {
  return publicDeliveries(plan, incident).filter((one) => one.language === language);
}
