import { findingOf } from '../document/read-document.ts';
import { secretFindings } from '../document/secrets.ts';
import type { FoundFile } from '../document/source-file.ts';
import { withoutQuotes } from '../document/unshown.ts';
import { type Finding, type Problem, sortFindings } from '../finding.ts';
import { PLAYBOOK_CHECKS, TEXTS_CHECKS } from '../playbook/checks/all.ts';
import type { Workspace } from '../schema/generated/types.ts';
import { WORKSPACE_CHECKS } from './checks/all.ts';
import type { Judging } from './judging.ts';
import { type PlannedPlaybook, planPlaybooks } from './plan-playbooks.ts';
import { readFiles } from './read-files.ts';
import { playbookScopes, workspaceScope } from './scopes.ts';
import { findStrays } from './strays.ts';

/** All that is wrong with a workspace, and what can be run in spite of it. */
export type CheckedWorkspace = {
  /** Paths of the files that were checked. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  /** Undefined when there is no firsthour.yaml, or it is broken. */
  readonly workspace: Workspace | undefined;
  /** One for each playbook that can be read, in the order of their folders: a finding elsewhere stops no first word. */
  readonly plans: readonly PlannedPlaybook[];
};

/**
 * Checks the files of a workspace (paths relative to it) together. `builtIn` are the connectors that come with the
 * program: `webhook.yaml`, `manual.yaml`. Files that are none of ours are left alone. Without `judging` (a program
 * that is about to speak) nothing is said of dates, of lengths and of what has changed.
 */
export function checkWorkspace(
  files: readonly FoundFile[],
  builtIn: readonly FoundFile[],
  judging?: Judging,
): CheckedWorkspace {
  const shipped = builtIn.map((file) => ({ ...file, path: `connectors/${file.path}` }));
  const named = new Set(shipped.map(({ path }) => path));
  const read = readFiles([...shipped, ...files.filter(({ path }) => !named.has(path))]);
  const scope = workspaceScope(read);
  const problems: readonly Problem[] = [
    ...(scope ? WORKSPACE_CHECKS.flatMap((check) => check(scope)) : []),
    ...playbookScopes(read, judging).flatMap((playbook) => PLAYBOOK_CHECKS.flatMap((check) => check(playbook))),
    ...read.texts.flatMap(({ document }) => (document ? TEXTS_CHECKS.flatMap((check) => check(document)) : [])),
  ];
  const roots = new Map(read.documents.map((document) => [document.file, document.root]));
  const located = problems.flatMap((problem) => {
    const root = roots.get(problem.file);
    return root ? [findingOf(problem, root)] : [];
  });
  const strays = findStrays(files, read, [...named]);
  const ours = files.filter(({ path }) => !strays.ignored.includes(path));
  const secrets = ours.flatMap((file) => ('text' in file ? secretFindings(file.path, file.text) : []));
  return {
    files: ours.map(({ path }) => path),
    findings: withoutQuotes(sortFindings([...read.findings, ...strays.findings, ...located, ...secrets])),
    workspace: read.workspace?.value,
    plans: planPlaybooks(read),
  };
}
