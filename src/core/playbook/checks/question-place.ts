import type { Path } from '../../finding.ts';
import type { Question } from '../../incident/walk.ts';
import type { Playbook } from '../../schema/generated/types.ts';

/** Where a question of the walk stands in playbook.yaml. */
export function placeOf({ steps }: Playbook, question: Question): Path {
  const index = question.step === null ? -1 : steps.indexOf(question.step);
  const path: Path = ['steps', index];
  switch (question.kind) {
    case 'fact':
    case 'confirm':
      return [...path, 'ask', steps[index]?.ask?.indexOf(question.fact) ?? 0];
    case 'task':
      return [...path, 'do', steps[index]?.do?.indexOf(question.task) ?? 0];
    default:
      return [...path, question.kind];
  }
}

/** What a question is about, in a word: a fact, a task, or its step. */
export function aboutOf(question: Question): string {
  if (question.kind === 'fact' || question.kind === 'confirm') return question.fact;
  return question.kind === 'task' ? question.task : (question.step?.id ?? question.key);
}
