import type { Problem } from '../../finding.ts';
import { isForCustomers } from '../../incident/audience.ts';
import { stageNeeds, unmet } from '../../statement/parts.ts';
import { audiencesOf } from '../../workspace/scope.ts';
import { statementMessages } from '../messages.ts';
import type { PlaybookScope } from '../scope.ts';
import { error, unknownName, warning } from './problem.ts';

/** A statement is for an audience that there is, and that some channel reaches. */
export function checkAudiences({ file, playbook, workspace }: PlaybookScope): readonly Problem[] {
  if (!workspace) return [];
  const reached = Object.values(workspace.channels).flatMap(({ audiences }) => audiences);
  return Object.entries(playbook.statements).flatMap(([id, { audience }]) => {
    const path = ['statements', id, 'audience'];
    const unknown = unknownName(file, 'unknown-audience', path, audience, audiencesOf(workspace));
    if (unknown.length > 0 || reached.includes(audience)) return unknown;
    return [warning(file, 'audience-unreached', path, { audience })];
  });
}

/** A statement to customers has the parts that its stage needs (design, section 5). */
export function checkNeededParts(scope: PlaybookScope): readonly Problem[] {
  const { file, playbook, imagined } = scope;
  return Object.entries(playbook.statements).flatMap(([id, { stage, audience, parts }]) => {
    if (!isForCustomers(imagined, audience)) return [];
    const has = (part: string) =>
      part === 'link' ? showsLink(scope, id) : (parts as readonly string[]).includes(part);
    return unmet(stageNeeds(imagined, stage), has).map((need) =>
      error(file, 'part-missing', ['statements', id, 'parts'], { statement: id, stage, parts: need }),
    );
  });
}

/** What the workspace's policy says of estimates. */
export function checkEstimates({ file, playbook, workspace }: PlaybookScope): readonly Problem[] {
  if (workspace?.policy?.eta !== 'forbidden') return [];
  return Object.entries(playbook.statements).flatMap(([id, { parts }]) => {
    const index = parts.indexOf('eta');
    return index < 0 ? [] : [error(file, 'estimate-forbidden', ['statements', id, 'parts', index], { statement: id })];
  });
}

function showsLink({ texts }: PlaybookScope, id: string): boolean {
  return texts.every(({ merged }) =>
    statementMessages(merged, id).some(({ placeholders }) => placeholders.includes('link')),
  );
}
