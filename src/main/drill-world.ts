import { join } from 'node:path';

import { drillFiles } from '../core/drill/drill-files.ts';
import { planWorkspace } from '../core/workspace/plan-workspace.ts';
import type { World } from '../ports.ts';
import { openDrillClock } from '../shell/drill-clock.ts';
import { folderOf } from '../shell/find-workspace.ts';
import { isIncidentId } from '../shell/incidents/find-incidents.ts';
import { lazySend } from './lazy.ts';
import { within } from './within.ts';
import type { Setting } from './world.ts';

/** All that a drill knows of this machine's environment: who speaks, and where that is remembered. */
const KNOWN: readonly string[] = ['FIRSTHOUR_AS', 'XDG_CONFIG_HOME', 'HOME'];

/**
 * The world of whoever takes part in a drill with people, while it goes on: the drill's clock, addresses and secrets, and none
 * of the live ones. It is interrupted when the drill ends. Null: no such drill goes on.
 */
export async function drillWorld(
  setting: Setting,
  id: string,
  worldOf: (setting: Setting) => World,
): Promise<World | null> {
  const { place, interrupted } = setting;
  if ('missing' in place || !isIncidentId(id)) return null;
  const clock = openDrillClock(join(folderOf(place), 'drills', id, 'running.jsonl'));
  if (clock === null) return null;
  const { sandbox, variables } = clock.running().begun;
  const env = (name: string) =>
    Object.hasOwn(variables, name) ? variables[name] : KNOWN.includes(name) ? setting.env(name) : undefined;
  const world = worldOf({
    ...setting,
    env,
    now: clock.now,
    sleep: clock.sleep,
    interrupted: AbortSignal.any([interrupted, clock.ended]),
    drill: clock.running,
  });
  return {
    ...world,
    sources: async () => {
      const files = await world.sources();
      return drillFiles(files, planWorkspace(files, await world.shipped('connectors')).plans);
    },
    // A request takes as long as in life, however fast the drill goes.
    send: within(() => sandbox, lazySend({ env, sleep: setting.sleep })),
  };
}
