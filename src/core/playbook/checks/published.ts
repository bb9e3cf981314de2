import type { Problem } from '../../finding.ts';
import { isForCustomers } from '../../incident/audience.ts';
import { EMERGENCY_NOTICE } from '../../incident/emergencies.ts';
import { stageNeeds } from '../../statement/parts.ts';
import type { PlaybookScope } from '../scope.ts';
import { atKey, error } from './problem.ts';

/** Every statement is in a step that publishes it; the notice of an emergency goes out with what it is about. */
export function checkPublished({ file, playbook }: PlaybookScope): readonly Problem[] {
  const published = playbook.steps.flatMap(({ publish = [] }) => publish);
  return Object.keys(playbook.statements)
    .filter((id) => id !== EMERGENCY_NOTICE && !published.includes(id))
    .map((id) => atKey(error(file, 'unpublished-statement', ['statements', id], { statement: id })));
}

/** There is a first word: a holding statement for customers. */
export function checkFirstWordWritten({ file, playbook, imagined }: PlaybookScope): readonly Problem[] {
  const isFirstWord = Object.values(playbook.statements).some(
    ({ stage, audience }) => stage === 'holding' && isForCustomers(imagined, audience),
  );
  return isFirstWord ? [] : [atKey(error(file, 'first-word-missing', ['statements']))];
}

/** Somebody owns the fault, once the cause is known: regret in the first word, responsibility later. */
export function checkApology({ file, playbook, imagined }: PlaybookScope): readonly Problem[] {
  const owns = Object.values(playbook.statements).some(
    ({ audience, parts }) => isForCustomers(imagined, audience) && parts.includes('responsibility'),
  );
  const needed = stageNeeds(imagined, 'apology').some((need) => need.includes('responsibility'));
  return owns || !needed ? [] : [atKey(error(file, 'apology-missing', ['statements']))];
}
