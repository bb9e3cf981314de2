import { fold } from '../../core/incident/fold.ts';
import { heardOf } from '../../core/incident/heard.ts';
import type { Stage, World } from '../../ports.ts';
import { comparisonPage } from '../../render/demo/comparison-page.ts';
import { turnLines } from '../../render/demo/turn-lines.ts';
import { createPaint } from '../../render/paint.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { print } from '../shared/report.ts';
import type { Example } from './example.ts';
import { atOn } from './example.ts';

/** Plays the course turn by turn, tells each, and compares with what happened. A turn that goes wrong ends it with exit 1. */
export async function play(world: World, stage: Stage, example: Example, json: boolean): Promise<number> {
  const look = { paint: createPaint(world.screen.colour), columns: world.screen.columns };
  for (const turn of example.demo.course) {
    await stage.turnTo(atOn(example.demo, turn.at));
    const done = await stage.until(stage.perform(turn.run));
    if (!json) world.screen.out(turnLines(turn, done, look));
    if (done.exit !== EXIT.done) return EXIT.wrong;
    if (world.interrupted.aborted) return EXIT.interrupted;
  }
  return compare(world, stage, example, json);
}

/** Who heard what at which minute, beside what happened in reality. */
export async function compare(world: World, stage: Stage, example: Example, json: boolean): Promise<number> {
  const [ref] = (await stage.world.incidents.list()).slice(-1);
  if (!ref) return EXIT.wrong;
  const incident = fold((await stage.world.incidents.read(ref.id)).entries);
  const heard = heardOf(incident);
  const look = { paint: createPaint(world.screen.colour), columns: world.screen.columns };
  if (json) print(world, { incident: ref.id, heard, reality: example.reality.events });
  else world.screen.out(comparisonPage({ heard, reality: example.reality }, look));
  return EXIT.done;
}
