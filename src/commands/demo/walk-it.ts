import { Cancelled } from '../../core/failure.ts';
import type { Sandbox, Stage, World } from '../../ports.ts';
import { welcomePage } from '../../render/demo/welcome-page.ts';
import { createPaint } from '../../render/paint.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { run as start } from '../start.ts';
import type { Example } from './example.ts';
import { compare } from './play.ts';

/** Lets the visitor walk the incident, then compares with what happened. */
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
  let exit: number = EXIT.done;
  try {
    exit = await start(invocation, stage.world);
  } catch (left) {
    if (!(left instanceof Cancelled)) throw left;
    exit = EXIT.interrupted;
  }
  await compare(world, stage, example, false);
  return exit;
}

/** What the example's site carries, known to be down when the visitor sits down. */
const LOST = ['main-datacentre', 'office-network'];
