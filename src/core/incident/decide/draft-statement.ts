import type { Refusal } from '../../refusal.ts';
import { misused, refused } from '../../refusal.ts';
import { makeDraft } from '../../statement/make-draft.ts';
import { own } from '../../statement/own.ts';
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
    const [part, language] = halves(key);
    if (!PARTS.some((known) => known === part) || !parts.includes(part))
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

/** What a person wrote, the parts that they left out among it. */
function handWritten(incident: Incident, statement: string): Edits {
  const last = latestDraft(incident, statement);
  if (!last || last.published_at !== null) return {};
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
