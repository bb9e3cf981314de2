import { seedOf, type Turn } from '../core/drill/calendar/turns.ts';
import { listDue, type Ran, runDue } from '../flows/drill/due.ts';
import type { World } from '../ports.ts';
import { dueDocument, duePage } from '../render/drill/due-page.ts';
import { createPaint } from '../render/paint.ts';
import { refusalWords } from '../render/refusals.ts';
import { messageOf } from '../render/rules.ts';
import { chosenScenario } from './drill/chosen.ts';
import { drilled, type Rehearsable } from './drill/drilled.ts';
import { keepDrill } from './drill/keep-drill.ts';
import { rehearsable } from './drill/workspace.ts';
import { EXIT } from './shared/exit-codes.ts';
import { given, type Invocation } from './shared/invocation.ts';
import { print } from './shared/report.ts';
import { misuse, Stop } from './shared/stop.ts';

/** `drill due [--list]`: runs the drills of the calendar that are due, made to be called every hour. Exit 1 when one fails. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const drills = await rehearsable(world);
  const { workspace } = drills.planned;
  if (!workspace?.drills) throw misuse('no-drills', {});
  const listed = given(invocation, 'list');
  const turns = listed
    ? await listDue(world, workspace)
    : await runDue(world, workspace, (turn) => runTurn(world, drills, turn));
  const { colour, columns, out } = world.screen;
  if (invocation.json) print(world, dueDocument(turns));
  else out(duePage({ paint: createPaint(colour), columns }, turns, workspace.timezone, listed));
  if (world.interrupted.aborted) return EXIT.interrupted;
  return turns.every((one) => one.state !== 'ran' || one.ran.passed) ? EXIT.done : EXIT.wrong;
}

/** A scenario that is not there, or cannot be run, is a drill that did not pass: the calendar goes on. */
async function runTurn(
  world: World,
  drills: Rehearsable,
  turn: Turn,
): Promise<(Ran & { readonly told: string }) | null> {
  try {
    const chosen = await chosenScenario(turn.scenario, drills.planned, world);
    const { scenario, findings } = chosen;
    if (!scenario) {
      const [first] = findings;
      return { drill: null, passed: false, told: first ? messageOf(first) : 'the scenario cannot be run' };
    }
    const done = await drilled(world, drills, { ...chosen, scenario }, seedOf(turn));
    if (done === null) return null;
    await keepDrill(world, done, drills.files);
    return { drill: done.incident, passed: done.score.passed, told: `${done.score.score} of 100` };
  } catch (problem) {
    if (!(problem instanceof Stop)) throw problem;
    return { drill: null, passed: false, told: refusalWords(problem.refusal).message };
  }
}
