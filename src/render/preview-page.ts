import type { PaperLanguage } from '../core/paper/kit.ts';
import type { Plan } from '../core/playbook/plan.ts';
import type { Draft } from '../core/statement/draft.ts';
import type { Samples } from '../core/statement/samples-in.ts';
import { listed } from './layout/list.ts';
import type { Look } from './layout/look.ts';
import { rows } from './layout/rows.ts';
import { statementName } from './names.ts';
import type { Paint } from './paint.ts';
import { sampleWords } from './preview/samples.ts';
import { answerSections } from './preview-answers.ts';
import { renditionBlocks } from './renditions.ts';

/** What a preview shows: drafts, questions and replies, the promised time in a language, and what nobody set. */
export type Previewed = {
  readonly plan: Plan;
  readonly drafts: readonly Draft[];
  readonly beside: readonly PaperLanguage[];
  readonly shown: (language: string) => string;
  readonly samples: Samples;
  readonly now: string;
};

/** Statements as they would read now: each distinct rendition with its length, what is missing, and which facts are samples. */
export function previewPage(previewed: Previewed, paint: Paint, columns: number): string {
  const { plan, drafts, beside, shown, samples, now } = previewed;
  const look: Look = { paint, columns };
  const sections = drafts.flatMap((draft) => {
    const blocks = renditionBlocks(look, draft, shown);
    const nobody = [rows(look, [`${statementName(plan, draft.statement)}: no channel carries it.`])];
    return [...(blocks.length === 0 ? nobody : blocks), ...missingRows(look, draft)];
  });
  const taken = sampleWords(plan, samples, now).map((words) => rows(look, [['dim', words]]));
  const last = taken.length === 0 ? [] : [taken.join('\n')];
  return `${[...sections, ...answerSections(look, beside), ...last].join('\n\n')}\n`;
}

function missingRows(look: Look, { statement, missing, owed }: Draft): readonly string[] {
  return [
    ...(missing.length === 0 ? [] : [rows(look, [['alert', `${statement} lacks`], `: ${listed(missing)}.`])]),
    ...(owed.length === 0 ? [] : [rows(look, [['alert', `${statement} has no text`], ` in ${listed(owed)}.`])]),
  ];
}
