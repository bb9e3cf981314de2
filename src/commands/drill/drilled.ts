import { hash } from 'node:crypto';

import { drillFiles } from '../../core/drill/drill-files.ts';
import { judged } from '../../core/drill/judged.ts';
import type { Score } from '../../core/drill/score.ts';
import { scoreOf } from '../../core/drill/score.ts';
import { type Script, scriptOf } from '../../core/drill/script.ts';
import type { Scenario } from '../../core/schema/generated/types.ts';
import type { LintLexicon } from '../../core/statement/lint/lexicon.ts';
import type { PlannedPlaybook } from '../../core/workspace/plan-playbooks.ts';
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

/** A scenario that can be run. */
export type Runnable = Chosen & { readonly scenario: Scenario };

/** What a drill runs on: files that know no live address, the playbook in them, and what comes when. */
export async function staging(
  world: World,
  { planned: workspace, files }: Rehearsable,
  { scenario, playbook }: Runnable,
  seed: number,
): Promise<{ readonly files: readonly SourceFile[]; readonly planned: PlannedPlaybook; readonly script: Script }> {
  findPlan(workspace.plans, playbook);
  const staged = drillFiles(files, workspace.plans);
  const planned = findPlan(planWorkspace(staged, await world.shipped('connectors')).plans, playbook);
  return { files: staged, planned, script: scriptOf(scenario, planned.plan, seed) };
}

/** Runs a scenario that can be run, and judges it; null when the program was interrupted. */
export async function drilled(
  world: World,
  drills: Rehearsable,
  chosen: Runnable,
  seed: number,
): Promise<Drilled | null> {
  const { scenario, playbook, slug, text, name } = chosen;
  const { files: staged, planned, script } = await staging(world, drills, chosen, seed);
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
  const score = scoreOf(judged(rehearsal.played, scenario, drills.lexicons));
  return { name, scenario, script, incident: rehearsal.packed.id, rehearsal, score };
}
