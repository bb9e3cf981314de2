import { Cancelled } from '../../core/failure.ts';
import type { Sandbox, Stage, World } from '../../ports.ts';
import { welcomePage } from '../../render/demo/welcome-page.ts';
import { createPaint } from '../../render/paint.ts';
import { walkThrough } from '../shared/walk-on.ts';
import { opened } from '../start/opened.ts';
import type { Example } from './example.ts';
import { compare } from './play.ts';

/** What the example's site carries, known to be down when the visitor sits down. */
const LOST = ['main-datacentre', 'office-network'];

/** Lets the visitor walk the incident, then compares with what happened. Leaving is the normal end of a visit. */
export async function walkIt(world: World, stage: Stage, sandbox: Sandbox, example: Example): Promise<number> {
  world.screen.err(
    welcomePage(sandbox.url, { paint: createPaint(world.screen.colour), columns: world.screen.columns }),
  );
  const lost = Object.keys(example.workspace.dependencies ?? {}).filter((one) => LOST.includes(one));
  const invocation = {
    words: [],
    flags: { lost },
    incident: undefined,
    as: example.demo.as,
    json: false,
    workspace: undefined,
    command: 'start',
  };
  try {
    await walkThrough(stage.world, await opened(invocation, stage.world));
  } catch (left) {
    if (!(left instanceof Cancelled)) throw left;
  }
  return compare(world, stage, example, false);
}
