import { findingsAt } from '../document/places.ts';
import type { FoundFile } from '../document/source-file.ts';
import { type Finding, type Problem, sortFindings } from '../finding.ts';
import { PLAYBOOK_CHECKS, TEXTS_CHECKS } from '../playbook/checks/all.ts';
import type { Workspace } from '../schema/generated/types.ts';
import { WORKSPACE_CHECKS } from './checks/all.ts';
import { type PlannedPlaybook, planPlaybooks } from './plan-playbooks.ts';
import { type ReadFiles, readInParts, type TextsFile } from './read-files.ts';
import { playbookScopes, workspaceScope } from './scopes.ts';
import { findStrays, withoutPlaybook } from './strays.ts';

/** All that is wrong with a workspace. */
export type CheckedFiles = {
  /** Paths of the files that were checked. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  /** Undefined when there is no firsthour.yaml, or it is broken. */
  readonly workspace: Workspace | undefined;
};

/** All that is wrong with a workspace, and what can be run in spite of it. */
export type CheckedWorkspace = CheckedFiles & {
  /** One for each playbook that can be read, in the order of their folders: a finding elsewhere stops no first word. */
  readonly plans: readonly PlannedPlaybook[];
};

/**
 * Checks the files of a workspace (paths relative to it) together, and plans what can be run. `builtIn` are the connectors
 * that come with the program: `webhook.yaml`, `manual.yaml`. Files that are none of ours are left alone.
 */
export function checkWorkspace(files: readonly FoundFile[], builtIn: readonly FoundFile[]): CheckedWorkspace {
  const plans: PlannedPlaybook[] = [];
  const checked = check(files, builtIn, (folder) => plans.push(...planPlaybooks(folder)));
  return { ...checked, plans };
}

/** The same without plans, for thousands of playbooks: nothing of one is kept when the next is read. */
export function checkFiles(files: readonly FoundFile[], builtIn: readonly FoundFile[]): CheckedFiles {
  return check(files, builtIn, () => undefined);
}

function check(
  files: readonly FoundFile[],
  builtIn: readonly FoundFile[],
  each: (folder: ReadFiles) => void,
): CheckedFiles {
  const shipped = builtIn.map((file) => ({ ...file, path: `connectors/${file.path}` }));
  const named = new Set(shipped.map(({ path }) => path));
  const { shared, folders } = readInParts([...shipped, ...files.filter(({ path }) => !named.has(path))]);
  const strays = findStrays(files, shared, [...named]);
  const findings = [...shared.findings, ...strays.findings, ...findingsAt(problemsAround(shared), shared.documents)];
  for (const folder of folders) {
    const documents = [...folder.documents, ...shared.documents];
    findings.push(...folder.findings, ...withoutPlaybook(folder), ...findingsAt(problemsIn(folder), documents));
    each(folder);
  }
  const ignored = new Set(strays.ignored);
  return {
    files: files.map(({ path }) => path).filter((path) => !ignored.has(path)),
    findings: sortFindings(findings),
    workspace: shared.workspace?.value,
  };
}

/** What is wrong with firsthour.yaml, and with the texts that all playbooks share. */
function problemsAround(shared: ReadFiles): readonly Problem[] {
  const scope = workspaceScope(shared);
  return [...(scope ? WORKSPACE_CHECKS.flatMap((one) => one(scope)) : []), ...problemsOfTexts(shared.texts)];
}

/** What is wrong with a playbook. */
function problemsIn(folder: ReadFiles): readonly Problem[] {
  const scopes = playbookScopes(folder);
  const own = folder.texts.filter((texts) => texts.folder !== null);
  return [...scopes.flatMap((scope) => PLAYBOOK_CHECKS.flatMap((one) => one(scope))), ...problemsOfTexts(own)];
}

function problemsOfTexts(texts: readonly TextsFile[]): readonly Problem[] {
  return texts.flatMap(({ document }) => (document ? TEXTS_CHECKS.flatMap((one) => one(document)) : []));
}
