import type { Finding } from '../../core/finding.ts';
import type { Workspace } from '../../core/schema/generated/types.ts';
import type { PlannedPlaybook } from '../../core/workspace/plan-playbooks.ts';
import { type PlannedWorkspace, planWorkspace } from '../../core/workspace/plan-workspace.ts';
import { unreadOf } from '../../core/workspace/unread-of.ts';
import type { World } from '../../ports.ts';
import { misuse, Stop } from './stop.ts';

/** A playbook that can be run. */
export type LoadedPlan = PlannedPlaybook;

/** Without its time zone nothing that is said has a time, and no incident a day. */
const TIMELESS = 'unknown-timezone';

/** The workspace and the playbooks that can be run, and why other files cannot be read: that stops no playbook. */
export type LoadedPlans = {
  readonly workspace: Workspace;
  readonly plans: readonly LoadedPlan[];
  readonly unread: readonly Finding[];
};

/** Reads the workspace for whatever is to be said. */
export async function loadPlans(world: World): Promise<LoadedPlans> {
  const planned = planWorkspace(await world.sources(), await world.shipped('connectors'));
  return { ...(await runnable(planned)), unread: planned.findings };
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
  throw await broken(first);
}

/** Why something cannot be shown: a file cannot be used. */
async function broken(finding: Finding | undefined): Promise<Stop> {
  const { file = 'firsthour.yaml', line = 1, column = 1 } = finding ?? {};
  const { messageOf } = await import('../../render/rules.ts');
  const said = finding ? messageOf(finding) : '';
  return new Stop({ kind: 'failure', code: 'workspace-broken', values: { file, line, column, said } });
}

/** The playbook of that id with every word that it has: nobody may take half of its texts for all. `languages` empty: in all. */
export async function findWholePlan(
  { plans, unread }: LoadedPlans,
  id: string,
  languages: readonly string[],
): Promise<LoadedPlan> {
  const found = findPlan(plans, id);
  const [first] = unreadOf(found, unread, languages);
  if (first) throw await broken(first);
  return found;
}

/** The playbook of that id. */
export function findPlan(plans: readonly LoadedPlan[], id: string): LoadedPlan {
  const found = plans.find(({ plan }) => plan.playbook.id === id);
  if (!found) throw misuse('playbook-unknown', { playbook: id, playbooks: plans.map(({ plan }) => plan.playbook.id) });
  return found;
}
