import type { Plan } from '../playbook/plan.ts';
import { durationMs } from '../time/duration.ts';
import { plus } from '../time/instant.ts';
import { timeOf } from './anchors.ts';
import { earliest, isPublicAudience, wasTaken } from './audience.ts';
import type { Deadline } from './deadlines.ts';
import { stateAt } from './deadlines.ts';
import type { DraftState, Incident } from './incident.ts';

/** How long a language may wait for its text: design section 5. */
const OWED_LANGUAGE_MS = 30 * 60_000;

/** What was promised in public beside the next update: the estimate, and the days by which money is given back. */
export function promises(plan: Plan, incident: Incident, now: string): readonly Deadline[] {
  const said = publicDrafts(plan, incident);
  return [...estimate(incident, said, now), ...payments(plan, incident, said, now)];
}

/** A language whose text is missing is due half an hour after the others were told. */
export function owedLanguages(plan: Plan, incident: Incident, now: string): readonly Deadline[] {
  const said = publicDrafts(plan, incident);
  const first = said[0]?.published_at;
  if (!first) return [];
  const languages = [...new Set(said.flatMap(({ draft }) => draft.owed))];
  return languages.map((language) => {
    const due_at = plus(first, OWED_LANGUAGE_MS);
    const met_at = earliest(
      Object.values(incident.deliveries).filter((one) => one.language === language && wasTaken(one)),
    );
    return { id: `language-${language}`, due_at, state: stateAt(incident, due_at, met_at, now), met_at };
  });
}

function estimate(incident: Incident, said: readonly DraftState[], now: string): readonly Deadline[] {
  const told = said.filter(({ draft }) => Object.values(draft.parts).some((parts) => parts.eta !== undefined)).at(-1);
  const due_at = told ? instant(told.draft.made_from['fact.eta']) : null;
  if (due_at === null) return [];
  const met_at = timeOf(incident, 'restored_at');
  return [{ id: 'estimate', due_at, state: stateAt(incident, due_at, met_at, now), met_at }];
}

function payments(plan: Plan, incident: Incident, said: readonly DraftState[], now: string): readonly Deadline[] {
  const promised = [...new Set(said.flatMap(({ draft }) => draft.options))];
  const restored = timeOf(incident, 'restored_at');
  return promised.flatMap((option) => {
    const within = plan.playbook.compensations?.[option]?.pay_within;
    if (within === undefined) return [];
    const due_at = restored === null ? null : plus(restored, durationMs(within));
    const met_at = incident.tasks[option]?.at ?? null;
    return [{ id: `pay-${option}`, due_at, state: stateAt(incident, due_at, met_at, now), met_at }];
  });
}

/** Published revisions for public audiences, by the time of publishing. */
function publicDrafts(plan: Plan, incident: Incident): readonly (DraftState & { readonly published_at: string })[] {
  return Object.values(incident.drafts)
    .flat()
    .flatMap((state) =>
      state.published_at !== null && isPublicAudience(plan, state.draft.audience)
        ? [{ ...state, published_at: state.published_at }]
        : [],
    )
    .sort((a, b) => Date.parse(a.published_at) - Date.parse(b.published_at));
}

function instant(value: unknown): string | null {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;
}
