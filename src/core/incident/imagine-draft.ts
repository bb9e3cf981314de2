import type { Plan } from '../playbook/plan.ts';
import type { Refusal } from '../refusal.ts';
import { misused } from '../refusal.ts';
import type { Playbook } from '../schema/generated/types.ts';
import type { Draft } from '../statement/draft.ts';
import { makeDraft } from '../statement/make-draft.ts';
import { correctedBy, correctionOf, statementOf } from '../statement/statement-of.ts';
import { EMERGENCY_NOTICE } from './emergencies.ts';
import type { Imagined } from './imagine.ts';
import { imagineIncident } from './imagine.ts';
import { withEmergency } from './imagine-emergency.ts';
import { withRelease } from './imagine-release.ts';
import type { Incident } from './incident.ts';

/** Stands for what was wrong and what is right, which a person writes. */
const OWN_WORDS = '[…]';

/** What can be imagined of a playbook: its statements, and the correction of each. */
export function imaginable(playbook: Pick<Playbook, 'statements'>): readonly string[] {
  const statements = Object.keys(playbook.statements);
  return [...statements, ...statements.map(correctionOf)];
}

/** A statement as it would read in an incident that never was. `said`: an estimate that the public was told before. */
export function imagineDraft(
  imagined: Imagined,
  statement: string,
  said?: string,
): Draft | { readonly refusal: Refusal } {
  const { plan, now } = imagined;
  const rule = statementOf(plan, { drafts: {} }, statement);
  if (!rule) return misused('statement-unknown', { statement, statements: Object.keys(plan.playbook.statements) });
  const corrected = correctedBy(plan, statement);
  const stage = corrected === null ? rule.stage : (plan.playbook.statements[corrected]?.stage ?? rule.stage);
  const incident = imagineIncident(imagined, stage);
  if ('refusal' in incident) return incident;
  const making = { plan, statement, now, ...(said === undefined ? {} : { said }) };
  if (corrected !== null) {
    return makeDraft({ ...making, incident: withSaid(plan, incident, corrected), edits: ownWords(plan) });
  }
  const told = statement === EMERGENCY_NOTICE ? withEmergency(plan, incident, now) : incident;
  return makeDraft({ ...making, incident: told, edits: {} });
}

/** What is corrected went out when the incident was opened. */
function withSaid(plan: Plan, incident: Incident, statement: string): Incident {
  const at = incident.opened_at;
  const draft = makeDraft({ plan, incident, statement, edits: {}, now: at });
  return withRelease(incident, draft, { at, by: plan.workspace.people[0]?.id ?? '' });
}

function ownWords({ workspace }: Plan): Readonly<Record<string, string>> {
  const parts = workspace.languages.flatMap((language) => [`wrong.${language}`, `right.${language}`]);
  return Object.fromEntries(parts.map((part) => [part, OWN_WORDS]));
}
