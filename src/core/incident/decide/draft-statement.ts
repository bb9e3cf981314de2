import type { Refusal } from '../../refusal.ts';
import { misused, refused } from '../../refusal.ts';
import { makeDraft } from '../../statement/make-draft.ts';
import { own } from '../../statement/own.ts';
import { PARTS, promisesUpdate } from '../../statement/parts.ts';
import { BLANK } from '../../statement/promise.ts';
import { correctedBy, statementOf } from '../../statement/statement-of.ts';
import { latestDraft } from '../approvals.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { DraftState, Incident } from '../incident.ts';
import { NOT_IN_TEXT } from '../parse-fact.ts';
import { uncorrectable } from './correctable.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** Parts written by hand: `regret.en` -> text. */
export type Edits = Readonly<Record<string, string>>;

/** Freezes a statement's parts in every language. Parts written by hand stay until a revision of them is published. */
export function draftStatement(asked: Asked, statement: string, edits: Edits): Decision {
  return guarded(asked, () => {
    const { plan, incident, at } = asked;
    const corrected = correctedBy(plan, statement);
    const wrong =
      unknownStatement(asked, statement) ??
      (corrected === null ? null : uncorrectable(asked, corrected)) ??
      wrongEdit(asked, statement, edits);
    if (wrong) return wrong;
    const kept = byHand(incident, statement, edits, corrected !== null);
    if (corrected !== null && Object.keys(kept).length === 0)
      return misused('correction-empty', { statement: corrected, languages: plan.workspace.languages });
    return entry('statement.drafted', makeDraft({ plan, incident, statement, edits: kept, now: at }));
  });
}

/** Why there is no such statement, or null. */
export function unknownStatement({ plan, incident }: Asked, statement: string): { readonly refusal: Refusal } | null {
  if (statementOf(plan, incident, statement)) return null;
  return misused('statement-unknown', { statement, statements: Object.keys(plan.playbook.statements) });
}

function wrongEdit({ plan, incident }: Asked, statement: string, edits: Edits): { readonly refusal: Refusal } | null {
  const { stage, parts = [] } = statementOf(plan, incident, statement) ?? {};
  for (const [key, text] of Object.entries(edits)) {
    const [part, language] = halves(key);
    if (!PARTS.some((known) => known === part) || !parts.some((one) => one === part))
      return misused('part-unknown', { part, statement, parts });
    if (!plan.workspace.languages.includes(language))
      return misused('language-unknown', { language, languages: plan.workspace.languages });
    if (stage && !promisesUpdate(stage) && text.includes(BLANK))
      return refused('no-promise-here', { statement, stage });
    const promised = Object.hasOwn(plan.playbook.deadlines, 'next-update') ? text.replaceAll(BLANK, '') : text;
    if (NOT_IN_TEXT.test(promised)) return misused('not-plain-text', { fact: key });
  }
  return null;
}

/**
 * All parts by hand: those of the last revision as long as it is not published, and the new ones. Without new ones it is
 * made afresh from the texts, but for a correction, which nobody else has written. What is only the text of a language that
 * a published correction owes joins the others.
 */
function byHand(incident: Incident, statement: string, edits: Edits, isCorrection: boolean): Edits {
  const isNew = Object.keys(edits).length > 0;
  if (!isNew && !isCorrection) return edits;
  const last = latestDraft(incident, statement);
  const isOwed = (key: string) => last?.draft.owed.includes(halves(key)[1]) === true;
  const joins = isCarryingOn(last) || !isNew || (isCorrection && Object.keys(edits).every(isOwed));
  return joins ? { ...handWritten(last), ...edits } : edits;
}

/** True while nobody has read what was written so far. */
function isCarryingOn(last: DraftState | undefined): boolean {
  return last?.published_at === null;
}

/** What a person wrote, the parts that they left out among it. */
function handWritten(last: DraftState | undefined): Edits {
  if (!last) return {};
  const edits = last.draft.edited.map((key) => {
    const [part, language] = halves(key);
    return [key, own(own(last.draft.parts, language), part) ?? ''] as const;
  });
  return Object.fromEntries(edits);
}

/** `regret.en` as part and language. */
function halves(key: string): readonly [string, string] {
  const dot = key.indexOf('.');
  return dot < 0 ? [key, ''] : [key.slice(0, dot), key.slice(dot + 1)];
}
