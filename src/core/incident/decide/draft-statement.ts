import type { Refusal } from '../../refusal.ts';
import { misused, refused } from '../../refusal.ts';
import { makeDraft } from '../../statement/make-draft.ts';
import { PARTS, promisesUpdate } from '../../statement/parts.ts';
import { BLANK } from '../../statement/promise.ts';
import { latestDraft } from '../approvals.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { Incident } from '../incident.ts';
import { NOT_IN_TEXT } from '../parse-fact.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** Parts written by hand: `regret.en` -> text. */
export type Edits = Readonly<Record<string, string>>;


/** Freezes a statement's parts in every language. Parts written by hand stay until a revision of them is published. */
export function draftStatement(asked: Asked, statement: string, edits: Edits): Decision {
  return guarded(asked, () => {
    const { plan, incident, at } = asked;
    const wrong = unknownStatement(asked, statement) ?? wrongEdit(asked, statement, edits);
    if (wrong) return wrong;
    const kept = Object.keys(edits).length > 0 ? { ...handWritten(incident, statement), ...edits } : edits;
    return entry('statement.drafted', makeDraft({ plan, incident, statement, edits: kept, now: at }));
  });
}

/** Why there is no such statement in the playbook, or null. */
export function unknownStatement({ plan }: Asked, statement: string): { readonly refusal: Refusal } | null {
  const statements = Object.keys(plan.playbook.statements);
  return statements.includes(statement) ? null : misused('statement-unknown', { statement, statements });
}

function wrongEdit({ plan }: Asked, statement: string, edits: Edits): { readonly refusal: Refusal } | null {
  const stage = plan.playbook.statements[statement]?.stage;
  const parts: readonly string[] = plan.playbook.statements[statement]?.parts ?? [];
  for (const [key, text] of Object.entries(edits)) {
    const [part = '', language = ''] = key.split('.', 2);
    if (!PARTS.some((known) => known === part) || !parts.includes(part))
      return misused('part-unknown', { part, statement, parts });
    if (!plan.workspace.languages.includes(language))
      return misused('language-unknown', { language, languages: plan.workspace.languages });
    if (stage && !promisesUpdate(stage) && text.includes(BLANK)) return refused('no-promise-here', { statement, stage });
    if (NOT_IN_TEXT.test(text.replaceAll(BLANK, ''))) return misused('not-plain-text', { fact: key });
  }
  return null;
}

function handWritten(incident: Incident, statement: string): Edits {
  const last = latestDraft(incident, statement);
  if (!last || last.published_at !== null) return {};
  const edits = last.draft.edited.flatMap((key): readonly (readonly [string, string])[] => {
    const [part = '', language = ''] = key.split('.', 2);
    const text = last.draft.parts[language]?.[part];
    return text === undefined ? [] : [[key, text]];
  });
  return Object.fromEntries(edits);
}
