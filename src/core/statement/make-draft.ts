import { nextRevision } from '../incident/approvals.ts';
import type { Incident } from '../incident/incident.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Edits } from './compose.ts';
import { compose } from './compose.ts';
import { rolesNeeded } from './consent.ts';
import type { Draft } from './draft.ts';
import { factType, known } from './facts.ts';
import type { Composed } from './in-language.ts';
import { carriers, listRenditions } from './list-renditions.ts';
import { lookUp } from './lookup.ts';
import { missingIn } from './missing.ts';
import { presumed } from './observe.ts';
import { own } from './own.ts';
import { correctedBy, statementOf } from './statement-of.ts';

/**
 * Freezes a statement: every part in every language, what it was made from, and a rendition for each channel and language
 * that carries it (of a correction: where what it corrects was tried). `edits` are all parts written by hand. Parts of an
 * owed language are kept as far as they go, and go to no channel.
 */
export function makeDraft(making: {
  readonly plan: Plan;
  readonly incident: Incident;
  readonly statement: string;
  readonly edits: Edits;
  readonly now: string;
  /** An estimate that a preview takes to have been told in public. */
  readonly said?: string;
}): Draft {
  const { plan, incident, statement: id, edits, now, said } = making;
  const statement = statementOf(plan, incident, id);
  if (!statement) throw new Error(`there is no statement "${id}"`);
  const { stage, audience } = statement;
  const lookup = lookUp(plan, incident, now, { said });
  const revision = nextRevision(incident, id);
  const corrected = correctedBy(plan, id);
  const about = corrected === null ? null : lookup.corrected(corrected);
  const { languages, options } = compose({ lookup, id, revision, statement }, edits);
  const link = lookUp(plan, incident, now).link();
  const edited = Object.keys(edits).sort();
  const intact = edited.length === 0 && !Object.keys(lookup.seen()).some((key) => isFreeText(plan, incident, key, now));
  const needs = rolesNeeded(plan, id, statement, options, intact);
  const places = carriers(plan, audience).filter(
    ({ channel, language }) => corrected === null || about?.places.includes(`${channel}/${language}`),
  );
  const owed = plan.workspace.languages.filter(
    (language) => places.some((place) => place.language === language) && isOwed(own(languages, language)),
  );
  const told = places.filter(({ language }) => !owed.includes(language));
  return {
    statement: id,
    revision,
    ...(corrected !== null && about ? { corrects: { statement: corrected, revision: about.revision } } : {}),
    stage,
    audience,
    ...(statement.beside ? { beside: true } : {}),
    subject: mapped(languages, ({ subject }) => subject),
    parts: mapped(languages, ({ parts }) => Object.fromEntries(parts.map(({ part, text }) => [part, text]))),
    edited,
    preapproved: statement.preapproved === true && intact && needs.length === 0,
    needs,
    options,
    missing: missingIn(plan, statement, Object.values(languages), link),
    owed,
    made_from: { ...lookup.seen(), ...presumed(incident, stage, audience) },
    ...listRenditions({ plan, stage, languages, link, exercise: incident.mode === 'drill' }, told),
  };
}

/** Free text is in no preapproved statement: nobody has read it before. */
function isFreeText(plan: Plan, incident: Incident, key: string, now: string): boolean {
  const name = key.startsWith('fact.') ? key.slice('fact.'.length) : '';
  return factType(plan, name) === 'text' && known(plan, incident, name, now).state === 'known';
}

function isOwed(composed: Composed | undefined): boolean {
  return !composed || composed.lacks.length > 0 || composed.parts.length === 0;
}

function mapped<T>(languages: Readonly<Record<string, Composed>>, of: (composed: Composed) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(languages).map(([language, composed]) => [language, of(composed)]));
}
