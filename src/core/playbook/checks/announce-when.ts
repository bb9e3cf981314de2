import type { Problem } from '../../finding.ts';
import { durationMs, MINUTE } from '../../time/duration.ts';
import { isFirstStatement } from '../first-statement.ts';
import type { PlaybookScope } from '../scope.ts';
import { unknownNames, warning } from './problem.ts';

/** When to announce: services that there are, and no later than the first statement is due. */
export function checkAnnounceWhen({ file, playbook, workspace }: PlaybookScope): readonly Problem[] {
  const due = Object.values(playbook.deadlines).find(isFirstStatement)?.within;
  const most = typeof due === 'string' ? durationMs(due) / MINUTE : Number.POSITIVE_INFINITY;
  const services = workspace && Object.keys(workspace.services);
  return (playbook.announce_when ?? []).flatMap((rule, index) => {
    const path = ['announce_when', index];
    const { minutes = 0 } = rule;
    return [
      ...(services ? unknownNames(file, 'unknown-service', [...path, 'services'], rule.services, services) : []),
      ...(minutes > most ? [warning(file, 'announce-late', [...path, 'minutes'], { minutes, most: String(due) })] : []),
    ];
  });
}
