import type { Problem } from '../../finding.ts';
import { isForCustomers } from '../../incident/audience.ts';
import type { FirstWord } from '../../incident/imagine-first-word.ts';
import type { Question } from '../../incident/walk.ts';
import { emptyNeeds } from '../../statement/empty-needs.ts';
import { own } from '../../statement/own.ts';
import { NIGHT } from '../imagined-plan.ts';
import type { PlaybookScope } from '../scope.ts';
import { emptyPart } from './empty-parts.ts';
import { error } from './problem.ts';
import { placeOf } from './question-place.ts';

/** Enter is an answer to each question before the first word, and without any answer the first word still has its parts. */
export function answersBefore(scope: PlaybookScope, { asked, release, incident }: FirstWord): readonly Problem[] {
  const { playbook, imagined } = scope;
  const told = (release?.statements ?? []).filter((id) =>
    isForCustomers(imagined, own(playbook.statements, id)?.audience ?? 'staff'),
  );
  const empty = told.flatMap((id) =>
    emptyNeeds(imagined, incident, id, NIGHT).flatMap((need) => emptyPart(scope, 'first-word-part-empty', id, need)),
  );
  return [...asked.flatMap((question) => withoutDefault(scope, question)), ...empty];
}

/** A fact of the playbook's own has a default, or may be left open; options have none to choose with Enter. */
function withoutDefault({ file, playbook }: PlaybookScope, question: Question): readonly Problem[] {
  const path = placeOf(playbook, question);
  if (question.kind === 'choose')
    return [error(file, 'first-word-no-default', path, { why: 'choose', name: question.of })];
  const fact = question.kind === 'fact' ? own(playbook.facts, question.fact) : undefined;
  if (question.kind !== 'fact' || !fact || fact.default !== undefined || fact.optional) return [];
  return [error(file, 'first-word-no-default', path, { why: 'fact', name: question.fact, type: fact.type })];
}
