import { checkWorkspace } from '../../core/workspace/check-workspace.ts';
import { lexiconsFor } from '../../flows/lexicons.ts';
import type { World } from '../../ports.ts';
import { runnable } from '../shared/plans.ts';
import type { Checked } from './drilled.ts';

/** What chance brings where nobody says it: what passes in CI today passes there tomorrow. */
export const FIRST_SEED = 1;

/** The workspace with all that rehearses its playbooks. */
export async function checkedWorkspace(world: World): Promise<Checked> {
  const [set] = await world.sourcesAt([world.files.workspace]);
  const files = (set?.files ?? []).flatMap((file) => ('text' in file ? [file] : []));
  const checked = checkWorkspace(set?.files ?? [], await world.shipped('connectors'));
  const { workspace } = await runnable(checked);
  const lexicons = await lexiconsFor(workspace.languages);
  return { checked, files, shown: set?.shown ?? {}, lexicons };
}
