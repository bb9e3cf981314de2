import type { Finding } from '../finding.ts';
import type { Plan } from '../playbook/plan.ts';
import { fileKind } from './file-kind.ts';
import type { PlannedPlaybook } from './plan-playbooks.ts';

/**
 * Why files cannot be read that a playbook takes its words or channels from: its plan is made without them, says less, and
 * does not say so. `languages`: only what these are made of; empty: all.
 */
export function unreadOf(
  { plan, sources }: PlannedPlaybook,
  findings: readonly Finding[],
  languages: readonly string[] = [],
): readonly Finding[] {
  const read = new Set(sources.map(({ path }) => path));
  const asked = plan.workspace.languages.filter((one) => languages.length === 0 || languages.includes(one));
  return findings.filter(
    ({ severity, file }) => severity === 'error' && !read.has(file) && isPartOf(plan, file, asked),
  );
}

function isPartOf({ workspace, playbook }: Plan, file: string, languages: readonly string[]): boolean {
  const kind = fileKind(file, workspace.reach?.file);
  const isSpoken = (language: string) => languages.includes(language) && playbook.languages.includes(language);
  switch (kind.kind) {
    case 'texts':
      return kind.folder === playbook.id && isSpoken(kind.language);
    case 'shared-texts':
      return isSpoken(kind.language);
    case 'connector':
      return Object.values(workspace.channels).some(({ connector }) => connector === kind.id);
    default:
      return false;
  }
}
