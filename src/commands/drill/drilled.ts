import { hash } from 'node:crypto';

import { drillWorkspace } from '../../core/drill/drill-workspace.ts';
import { judged } from '../../core/drill/judged.ts';
import type { Score } from '../../core/drill/score.ts';
import { scoreOf } from '../../core/drill/score.ts';
import { type Script, scriptOf } from '../../core/drill/script.ts';
import type { Scenario } from '../../core/schema/generated/types.ts';
import type { LintLexicon } from '../../core/statement/lint/lexicon.ts';
import { fileKind } from '../../core/workspace/file-kind.ts';
import { type PlannedWorkspace, planWorkspace } from '../../core/workspace/plan-workspace.ts';
import type { Rehearsal } from '../../flows/drill/rehearse.ts';
import { rehearse } from '../../flows/drill/rehearse.ts';
import type { SourceFile, World } from '../../ports.ts';
import { findPlan } from '../shared/plans.ts';
import { Stop } from '../shared/stop.ts';
import type { Chosen } from './chosen.ts';

/** A drill that was run and judged. */
export type Drilled = {
  readonly name: string;
  readonly scenario: Scenario;
  readonly script: Script;
  readonly incident: string;
  readonly rehearsal: Rehearsal;
  readonly score: Score;
};

/** The workspace, and its files. */
export type Rehearsable = {
  readonly planned: PlannedWorkspace;
  readonly files: readonly SourceFile[];
  /** By what words drills are judged. */
  readonly lexicons: readonly LintLexicon[];
};

/** Runs a scenario that can be run, and judges it; null when the program was interrupted. */
export async function drilled(
  world: World,
  { planned: workspace, files, lexicons }: Rehearsable,
  chosen: Chosen & { readonly scenario: Scenario },
  seed: number,
): Promise<Drilled | null> {
  const { scenario, playbook, slug, text, name } = chosen;
  const { plan: live } = findPlan(workspace.plans, playbook);
  const staged = stagedFiles(files, drillWorkspace({ ...live, connectors: connectorsOf(workspace) }));
  const planned = findPlan(planWorkspace(staged, await world.shipped('connectors')).plans, playbook);
  const script = scriptOf(scenario, planned.plan, seed);
  // What it is made of is in its name: the same drill has the same journal, another one another name.
  const made = hash('sha256', JSON.stringify([world.version, text, planned.plan])).slice(0, 6);
  const rehearsal = await rehearse(world, {
    files: staged,
    planned,
    scenario,
    script,
    name: `${playbook}-${slug}-${seed}-${made}`,
  });
  if ('refusal' in rehearsal) throw new Stop(rehearsal.refusal);
  if ('interrupted' in rehearsal) return null;
  const score = scoreOf(judged(rehearsal.played, scenario, lexicons));
  return { name, scenario, script, incident: rehearsal.packed.id, rehearsal, score };
}

/** All connectors of the workspace's playbooks: each plan has those that its channels use, and all have the same channels. */
function connectorsOf({ plans }: PlannedWorkspace) {
  return Object.assign({}, ...plans.map(({ plan }) => plan.connectors)) as Record<string, never>;
}

/** The workspace's files with another firsthour.yaml: JSON is YAML too. */
function stagedFiles(files: readonly SourceFile[], workspace: object): readonly SourceFile[] {
  const kept = files.filter(({ path }) =>
    ['playbook', 'texts', 'shared-texts', 'connector'].includes(fileKind(path, undefined).kind),
  );
  return [...kept, { path: 'firsthour.yaml', text: JSON.stringify(workspace, null, 2) }];
}
