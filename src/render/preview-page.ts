import type { PaperLanguage } from '../core/paper/kit.ts';
import type { Plan } from '../core/playbook/plan.ts';
import type { Draft } from '../core/statement/draft.ts';
import { listed } from './layout/list.ts';
import type { Look } from './layout/look.ts';
import { rows } from './layout/rows.ts';
import { statementName } from './names.ts';
import type { Paint } from './paint.ts';
import { answerSections } from './preview-answers.ts';
import { renditionBlocks } from './renditions.ts';

/** Statements as they would read now: each distinct rendition with its length, and what is missing. */
export function previewPage(
  plan: Plan,
  drafts: readonly Draft[],
  beside: readonly PaperLanguage[],
  shown: (language: string) => string,
  paint: Paint,
  columns: number,
): string {
  const look: Look = { paint, columns };
  const sections = drafts.flatMap((draft) => {
    const blocks = renditionBlocks(look, draft, shown);
    const nobody = [rows(look, [`${statementName(plan, draft.statement)}: no channel carries it.`])];
    return [...(blocks.length === 0 ? nobody : blocks), ...missingRows(look, draft)];
  });
  return `${[...sections, ...answerSections(look, beside)].join('\n\n')}\n`;
}

function missingRows(look: Look, { statement, missing, owed }: Draft): readonly string[] {
  return [
    ...(missing.length === 0 ? [] : [rows(look, [['alert', `${statement} lacks`], `: ${listed(missing)}.`])]),
    ...(owed.length === 0 ? [] : [rows(look, [['alert', `${statement} has no text`], ` in ${listed(owed)}.`])]),
  ];
}
