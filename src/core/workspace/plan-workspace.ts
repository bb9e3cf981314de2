import { findingsAt } from '../document/places.ts';
import type { FoundFile } from '../document/source-file.ts';
import { type Finding, sortFindings } from '../finding.ts';
import type { Workspace } from '../schema/generated/types.ts';
import { checkTimezone } from './checks/names.ts';
import { type PlannedPlaybook, planPlaybooks } from './plan-playbooks.ts';
import { readFiles, type ScenarioFile, type TestFile, withBuiltIn } from './read-files.ts';
import { workspaceScope } from './scopes.ts';

/** What can be run of a workspace, and what keeps the rest from it. */
export type PlannedWorkspace = {
  /** Undefined when there is no firsthour.yaml, or it is broken. */
  readonly workspace: Workspace | undefined;
  /** One for each playbook that can be read, in the order of their folders. */
  readonly plans: readonly PlannedPlaybook[];
  /** Tests of playbooks, readable or not, in the order of their files. */
  readonly tests: readonly TestFile[];
  /** Scenarios of playbooks, in the same order. */
  readonly scenarios: readonly ScenarioFile[];
  /** Why a file cannot be read, and that no time could be said: nothing else stops whoever is about to speak. */
  readonly findings: readonly Finding[];
};

/** Reads a workspace and judges nothing: for whoever is about to speak, and has no time for more. Files as for `checkWorkspace`. */
export function planWorkspace(files: readonly FoundFile[], builtIn: readonly FoundFile[]): PlannedWorkspace {
  const read = readFiles(withBuiltIn(files, builtIn));
  const scope = workspaceScope(read);
  const timeless = findingsAt(scope ? checkTimezone(scope) : [], read.documents);
  return {
    workspace: read.workspace?.value,
    plans: planPlaybooks(read),
    tests: read.tests,
    scenarios: read.scenarios,
    findings: sortFindings([...read.findings, ...timeless]),
  };
}
