import { findingsAt } from '../document/places.ts';
import type { FoundFile } from '../document/source-file.ts';
import { type Finding, type Problem, sortFindings } from '../finding.ts';
import { PLAYBOOK_CHECKS, TEXTS_CHECKS } from '../playbook/checks/all.ts';
import type { Workspace } from '../schema/generated/types.ts';
import { WORKSPACE_CHECKS } from './checks/all.ts';
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
 * program: `webhook.yaml`, `manual.yaml`. Files that are none of ours are left alone.
 */
export function checkWorkspace(files: readonly FoundFile[], builtIn: readonly FoundFile[]): CheckedWorkspace {
  const shipped = builtIn.map((file) => ({ ...file, path: `connectors/${file.path}` }));
  const named = new Set(shipped.map(({ path }) => path));
  const read = readFiles([...shipped, ...files.filter(({ path }) => !named.has(path))]);
  const scope = workspaceScope(read);
  const problems: readonly Problem[] = [
    ...(scope ? WORKSPACE_CHECKS.flatMap((check) => check(scope)) : []),
    ...playbookScopes(read).flatMap((playbook) => PLAYBOOK_CHECKS.flatMap((check) => check(playbook))),
    ...read.texts.flatMap(({ document }) => (document ? TEXTS_CHECKS.flatMap((check) => check(document)) : [])),
  ];
  const strays = findStrays(files, read, [...named]);
  return {
    files: files.map(({ path }) => path).filter((path) => !strays.ignored.includes(path)),
    findings: sortFindings([...read.findings, ...strays.findings, ...findingsAt(problems, read.documents)]),
    workspace: read.workspace?.value,
    plans: planPlaybooks(read),
  };
}
