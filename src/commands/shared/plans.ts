import type { Workspace } from '../../core/schema/generated/types.ts';
import type { PlannedPlaybook } from '../../core/workspace/plan-playbooks.ts';
import { type PlannedWorkspace, planWorkspace } from '../../core/workspace/plan-workspace.ts';
import type { World } from '../../ports.ts';
import { misuse, Stop } from './stop.ts';

/** A playbook that can be run. */
export type LoadedPlan = PlannedPlaybook;

/** Without its time zone nothing that is said has a time, and no incident a day. */
const TIMELESS = 'unknown-timezone';

/** The workspace and the playbooks that can be run; a playbook that cannot be read stops no other. */
export async function loadPlans(
  world: World,
): Promise<{ readonly workspace: Workspace; readonly plans: readonly LoadedPlan[] }> {
  return runnable(planWorkspace(await world.sources(), await world.shipped('connectors')));
}

/** What of a planned workspace can be run; without its firsthour.yaml nothing can. */
export async function runnable({
  workspace,
  plans,
  findings,
}: PlannedWorkspace): Promise<{ readonly workspace: Workspace; readonly plans: readonly LoadedPlan[] }> {
  const timeless = findings.find(({ rule }) => rule === TIMELESS);
  if (workspace && !timeless) return { workspace, plans };
  const first = timeless ?? findings.find(({ file }) => file === 'firsthour.yaml') ?? findings[0];
  const { file = 'firsthour.yaml', line = 1, column = 1 } = first ?? {};
  const { messageOf } = await import('../../render/rules.ts');
  const said = first ? messageOf(first) : '';
  throw new Stop({ kind: 'failure', code: 'workspace-broken', values: { file, line, column, said } });
}

/** The playbook of that id. */
export function findPlan(plans: readonly LoadedPlan[], id: string): LoadedPlan {
  const found = plans.find(({ plan }) => plan.playbook.id === id);
  if (!found) throw misuse('playbook-unknown', { playbook: id, playbooks: plans.map(({ plan }) => plan.playbook.id) });
  return found;
}
