import { switchTo } from '../flows/switch.ts';
import type { World } from '../ports.ts';
import { createPaint } from '../render/paint.ts';
import { switchPage } from '../render/switch-page.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag } from './shared/invocation.ts';
import { oneWord } from './shared/pairs.ts';
import { findPlan, loadPlans } from './shared/plans.ts';
import { report } from './shared/report.ts';
import { Stop } from './shared/stop.ts';
import { deskFor } from './shared/write.ts';

/** `switch PLAYBOOK`: it is something else. Facts, clocks, promises and what was said stay. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const id = oneWord(invocation.words, 'switch', 'playbook');
  const desk = await deskFor(invocation, world);
  const { plan, digest } = findPlan((await loadPlans(world)).plans, id);
  const { session, by, behalf } = desk;
  const to = { plan, digest, because: flag(invocation, 'because') };
  const switched = await switchTo(world, session, { by, behalf, to });
  if ('refusal' in switched) throw new Stop(switched.refusal);
  const exit = report(invocation, world, desk, switched.entries, { changes: switched.changes });
  if (!invocation.json) {
    const look = { paint: createPaint(world.screen.colour), columns: world.screen.columns };
    world.screen.out(`${switchPage(switched, look, switched.changes, world.now())}\n`);
  }
  return exit;
}
