import type { FoundFile } from '../../core/document/source-file.ts';
import { type PlannedWorkspace, planWorkspace } from '../../core/workspace/plan-workspace.ts';
import { lexiconsFor } from '../../flows/lexicons.ts';
import type { World } from '../../ports.ts';
import { runnable } from '../shared/plans.ts';
import type { Rehearsable } from './drilled.ts';

/** What chance brings where nobody says it: what passes in CI today passes there tomorrow. */
export const FIRST_SEED = 1;

/** The workspace with all that rehearses its playbooks. What it says is judged by whoever asks for that. */
export async function rehearsable(world: World): Promise<Rehearsable> {
  const [set] = await world.sourcesAt([world.files.workspace]);
  const found = set?.files ?? [];
  return rehearsableOf(found, planWorkspace(found, await world.shipped('connectors')));
}

/** The same of files that were read already. */
export async function rehearsableOf(found: readonly FoundFile[], planned: PlannedWorkspace): Promise<Rehearsable> {
  const { workspace } = await runnable(planned);
  const files = found.flatMap((file) => ('text' in file ? [file] : []));
  return { planned, files, lexicons: await lexiconsFor(workspace.languages) };
}
