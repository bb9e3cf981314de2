import { withAllowances } from '../allow/with-allowances.ts';
import { findingOf, type SourceDocument } from '../document/read-document.ts';
import { secretFindings } from '../document/secrets.ts';
import type { FoundFile } from '../document/source-file.ts';
import { withoutQuotes } from '../document/unshown.ts';
import { type Finding, type Problem, sortFindings } from '../finding.ts';
import { PLAYBOOK_CHECKS, TEXTS_CHECKS } from '../playbook/checks/all.ts';
import { checkTest } from '../playbook/checks/test-file.ts';
import type { Test, Workspace } from '../schema/generated/types.ts';
import { WHOLE_CHECKS, WORKSPACE_CHECKS } from './checks/all.ts';
import type { Judging } from './judging.ts';
import { type PlannedPlaybook, planPlaybooks } from './plan-playbooks.ts';
import { readFiles, type TestFile } from './read-files.ts';
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
  /** Tests of playbooks, readable or not, in the order of their files. */
  readonly tests: readonly TestFile[];
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
  const playbooks = playbookScopes(read, judging);
  const whole = scope && { ...scope, playbooks, complete: playbooks.length === read.playbooks.length };
  const problems: readonly Problem[] = [
    ...(scope ? WORKSPACE_CHECKS.flatMap((check) => check(scope)) : []),
    ...(whole ? WHOLE_CHECKS.flatMap((check) => check(whole)) : []),
    ...playbooks.flatMap((playbook) => PLAYBOOK_CHECKS.flatMap((check) => check(playbook))),
    ...playbooks.flatMap((playbook) =>
      testsOf(read.tests, playbook.folder).flatMap((test) => checkTest(test, playbook)),
    ),
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
  const allowed = withAllowances({
    files: ours,
    findings: sortFindings([...read.findings, ...strays.findings, ...located, ...secrets]),
    usable: [...roots.keys(), ...strays.usable],
    complete: read.workspace !== undefined && read.findings.length === 0,
  });
  return {
    files: ours.map(({ path }) => path),
    findings: withoutQuotes(allowed),
    workspace: read.workspace?.value,
    plans: planPlaybooks(read),
    tests: read.tests,
  };
}

function testsOf(tests: readonly TestFile[], folder: string): readonly SourceDocument<Test>[] {
  return tests.flatMap((test) => (test.folder === folder && test.document ? [test.document] : []));
}
