import { withAllowances } from '../allow/with-allowances.ts';
import { findingsAt } from '../document/places.ts';
import { secretFindings } from '../document/secrets.ts';
import type { FoundFile } from '../document/source-file.ts';
import { withoutQuotes } from '../document/unshown.ts';
import { type Finding, type Problem, sortFindings } from '../finding.ts';
import { PLAYBOOK_CHECKS, TEXTS_CHECKS } from '../playbook/checks/all.ts';
import { checkScenario } from '../playbook/checks/scenario-file.ts';
import { checkTest } from '../playbook/checks/test-file.ts';
import type { PlaybookScope } from '../playbook/scope.ts';
import type { Workspace } from '../schema/generated/types.ts';
import { WHOLE_CHECKS, WORKSPACE_CHECKS } from './checks/all.ts';
import { checkSharedVersions } from './checks/shared-versions.ts';
import { type Judging, looksAt } from './judging.ts';
import { type PlannedPlaybook, planPlaybooks } from './plan-playbooks.ts';
import type { PlannedWorkspace } from './plan-workspace.ts';
import {
  builtInPath,
  type ReadFiles,
  readInParts,
  type ScenarioFile,
  type TestFile,
  type TextsFile,
  withBuiltIn,
} from './read-files.ts';
import type { WholeScope } from './scope.ts';
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

/** All that is wrong with a workspace, and what can be run in spite of it: a finding elsewhere stops no first word. */
export type CheckedWorkspace = CheckedFiles & PlannedWorkspace;

/**
 * Checks the files of a workspace (paths relative to it) together, and plans what can be run. `builtIn` are the connectors
 * that come with the program: `webhook.yaml`, `manual.yaml`. Files that are none of ours are left alone. Without `judging` (a
 * program that is about to speak) nothing is said of dates, of lengths and of what has changed.
 */
export function checkWorkspace(
  files: readonly FoundFile[],
  builtIn: readonly FoundFile[],
  judging?: Judging,
): CheckedWorkspace {
  const plans: PlannedPlaybook[] = [];
  const tests: TestFile[] = [];
  const scenarios: ScenarioFile[] = [];
  const checked = check(files, builtIn, judging, (folder) => {
    plans.push(...planPlaybooks(folder));
    tests.push(...folder.tests);
    scenarios.push(...folder.scenarios);
  });
  return { ...checked, plans, tests, scenarios };
}

/** The same without plans, for thousands of playbooks: of one, little is kept when the next is read. */
export function checkFiles(
  files: readonly FoundFile[],
  builtIn: readonly FoundFile[],
  judging?: Judging,
): CheckedFiles {
  return check(files, builtIn, judging, () => undefined);
}

function check(
  files: readonly FoundFile[],
  builtIn: readonly FoundFile[],
  judging: Judging | undefined,
  each: (folder: ReadFiles) => void,
): CheckedFiles {
  const { shared, folders } = readInParts(withBuiltIn(files, builtIn));
  const strays = findStrays(files, shared, builtIn.map(builtInPath));
  const unread: Finding[] = [...shared.findings];
  const findings: Finding[] = [...strays.findings];
  const usable = [...strays.usable, ...shared.documents.map(({ file }) => file)];
  const scopes: PlaybookScope[] = [];
  const scenarios: string[] = [];
  let playbooks = 0;
  for (const folder of folders) {
    const documents = [...folder.documents, ...shared.documents];
    const mine = playbookScopes(folder, judging);
    unread.push(...folder.findings);
    findings.push(...withoutPlaybook(folder), ...findingsAt(problemsIn(folder, mine), documents));
    usable.push(...folder.documents.map(({ file }) => file));
    scopes.push(...mine);
    scenarios.push(...folder.scenarios.map((one) => `${one.folder}/${one.name}`));
    playbooks += folder.playbooks.length;
    each(folder);
  }
  const inside = { playbooks: scopes, scenarios, complete: scopes.length === playbooks };
  findings.push(...findingsAt(problemsAround(shared, inside, judging), shared.documents));
  const ignored = new Set(strays.ignored);
  const ours = files.filter(({ path }) => !ignored.has(path));
  const secrets = ours.flatMap((file) => ('text' in file ? secretFindings(file.path, file.text) : []));
  const allowed = withAllowances({
    files: ours,
    findings: sortFindings([...unread, ...findings, ...secrets]),
    usable,
    complete: shared.workspace !== undefined && unread.length === 0,
    looks: (rule) => looksAt(rule, judging),
  });
  return { files: ours.map(({ path }) => path), findings: withoutQuotes(allowed), workspace: shared.workspace?.value };
}

/** What is wrong with firsthour.yaml, by itself and beside its playbooks, and with the texts that all of them share. */
function problemsAround(
  shared: ReadFiles,
  inside: Pick<WholeScope, 'playbooks' | 'scenarios' | 'complete'>,
  judging: Judging | undefined,
): readonly Problem[] {
  const scope = workspaceScope(shared);
  return [
    ...(scope ? WORKSPACE_CHECKS.flatMap((one) => one(scope)) : []),
    ...(scope ? WHOLE_CHECKS.flatMap((one) => one({ ...scope, ...inside })) : []),
    ...problemsOfTexts(shared.texts),
    ...checkSharedVersions(shared.texts, inside.playbooks, judging?.since),
  ];
}

/** What is wrong with a playbook, its texts, its tests and its scenarios. */
function problemsIn(folder: ReadFiles, scopes: readonly PlaybookScope[]): readonly Problem[] {
  const own = folder.texts.filter((texts) => texts.folder !== null);
  const tests = folder.tests.flatMap(({ document }) => document ?? []);
  const scenarios = folder.scenarios.flatMap(({ document }) => document ?? []);
  return [
    ...scopes.flatMap((scope) => PLAYBOOK_CHECKS.flatMap((one) => one(scope))),
    ...scopes.flatMap((scope) => tests.flatMap((test) => checkTest(test, scope))),
    ...scopes.flatMap((scope) => scenarios.flatMap((scenario) => checkScenario(scenario, scope))),
    ...problemsOfTexts(own),
  ];
}

function problemsOfTexts(texts: readonly TextsFile[]): readonly Problem[] {
  return texts.flatMap(({ document }) => (document ? TEXTS_CHECKS.flatMap((one) => one(document)) : []));
}
