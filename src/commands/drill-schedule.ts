import { drillsOfYear } from '../core/drill/calendar/year.ts';
import type { World } from '../ports.ts';
import { icsOf } from '../render/drill/ics.ts';
import { SCHEDULE_FORMATS } from '../render/drill/schedule-formats.ts';
import { SCHEDULER_FILES } from '../render/drill/scheduler-files.ts';
import { EXIT } from './shared/exit-codes.ts';
import { flag, type Invocation } from './shared/invocation.ts';
import { loadPlans } from './shared/plans.ts';
import { misuse } from './shared/stop.ts';

/** `drill schedule --format F`: the file that makes a scheduler run the drills that are due, or the calendar for people. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const asked = flag(invocation, 'format');
  if (asked === undefined) throw misuse('flag-missing', { command: 'drill schedule', flag: '--format' });
  const format = SCHEDULE_FORMATS.find((one) => one === asked);
  if (!format) throw misuse('format-unknown', { format: asked, formats: SCHEDULE_FORMATS });
  const { workspace } = await loadPlans(world);
  if (!workspace.drills) throw misuse('no-drills', {});
  const { organisation } = workspace;
  const now = world.now();
  world.screen.out(
    format === 'ics'
      ? icsOf(organisation, drillsOfYear(workspace, now), now)
      : SCHEDULER_FILES[format]({ folder: world.files.workspace, organisation }),
  );
  return EXIT.done;
}
