import type { Problem } from '../../finding.ts';
import { isForCustomers } from '../../incident/audience.ts';
import { type FirstWord, LONGEST_WALK, walkToFirstWord } from '../../incident/imagine-first-word.ts';
import { own } from '../../statement/own.ts';
import { NIGHT } from '../imagined-plan.ts';
import type { PlaybookScope } from '../scope.ts';
import { answersBefore } from './first-word-answers.ts';
import { peopleBefore } from './first-word-people.ts';
import { error, warning } from './problem.ts';
import { aboutOf, placeOf } from './question-place.ts';

/** From `start` to the first public word: what does not work, since when, send (design, section 1). */
const MOST_QUESTIONS = 3;

/** Nothing stands between the opening and the first statement to customers: few questions, each with an answer, one person. */
export function checkFirstWord(scope: PlaybookScope): readonly Problem[] {
  const word = walkToFirstWord(scope.imagined, NIGHT);
  if (word.release === null && word.asked.length < LONGEST_WALK) return neverComes(scope);
  return [
    ...ofAnotherStage(scope, word),
    ...tooManyQuestions(scope, word),
    ...peopleBefore(scope, word),
    ...answersBefore(scope, word),
  ];
}

/** The walk does not come to it: its step waits for what only a first word brings about, or for the end. */
function neverComes(scope: PlaybookScope): readonly Problem[] {
  const { file, playbook } = scope;
  const telling = playbook.steps.findIndex(({ publish }) => publish?.some((id) => isToCustomers(scope, id)));
  const step = playbook.steps[telling];
  if (!step) return [];
  const why = (['repeat', 'after'] as const).find((key) => step[key] !== undefined);
  return [error(file, 'first-word-waits', ['steps', telling, why ?? 'publish'], { id: step.id, why: why ?? 'end' })];
}

function ofAnotherStage(scope: PlaybookScope, { release }: FirstWord): readonly Problem[] {
  const { file, playbook } = scope;
  const told = release?.statements.filter((id) => isToCustomers(scope, id)) ?? [];
  const stages = told.map((id) => own(playbook.statements, id)?.stage ?? '');
  const [statement] = told;
  // Where none is written, that is the finding.
  const isWritten = Object.entries(playbook.statements).some(
    ([id, { stage }]) => stage === 'holding' && isToCustomers(scope, id),
  );
  if (release === null || statement === undefined || !isWritten || stages.includes('holding')) return [];
  const path = [...placeOf(playbook, release), release.statements.indexOf(statement)];
  return [error(file, 'first-word-stage', path, { statement, stage: stages[0] ?? '' })];
}

/** One too many is for somebody to know; more cost the first hour. Sending is a question too. */
function tooManyQuestions({ file, playbook }: PlaybookScope, { asked }: FirstWord): readonly Problem[] {
  const extra = asked[MOST_QUESTIONS - 1];
  if (!extra) return [];
  const tell = asked.length > MOST_QUESTIONS ? error : warning;
  const path = placeOf(playbook, extra);
  return [tell(file, 'first-word-questions', path, { before: asked.map(aboutOf), most: MOST_QUESTIONS })];
}

function isToCustomers({ playbook, imagined }: PlaybookScope, statement: string): boolean {
  return isForCustomers(imagined, own(playbook.statements, statement)?.audience ?? 'staff');
}
