import { type CalendarLine, readCalendarLog, recordOf } from '../../core/drill/calendar/log.ts';
import { drawTime, type Turn, turnState, turnsBy } from '../../core/drill/calendar/turns.ts';
import { writeLine } from '../../core/drill/log-lines.ts';
import type { Workspace } from '../../core/schema/generated/types.ts';
import type { World } from '../../ports.ts';

/** What running a scenario came to. `drill`: the id of what it left; null: it could not be run. */
export type Ran = { readonly drill: string | null; readonly passed: boolean };

/** A turn, and what became of it now. `later`: a surprise whose time is to come. */
export type DueTurn<R extends Ran> =
  | { readonly turn: Turn; readonly state: 'done' | 'running' | 'later' | 'due' }
  | { readonly turn: Turn; readonly state: 'ran'; readonly ran: R };

type Due = Pick<World, 'now' | 'random' | 'id' | 'drillLogs' | 'interrupted'>;

/** The turns of the calendar by now. Nothing is run, and nothing is written. */
export async function listDue(world: Due, workspace: Workspace): Promise<readonly DueTurn<never>[]> {
  const [lines, now] = [await read(world), world.now()];
  return turnsBy(workspace, now).map((turn) => ({ turn, state: shown(turnState(turn, lines, now)) }));
}

/**
 * Runs the turns that are due, one after the other, and draws the times of surprises. Of two processes that do so at once,
 * one runs a turn. A turn whose run is killed, or interrupted (null), is due again.
 */
export async function runDue<R extends Ran>(
  world: Due,
  workspace: Workspace,
  runScenario: (turn: Turn) => Promise<R | null>,
): Promise<readonly DueTurn<R>[]> {
  const found: DueTurn<R>[] = [];
  for (const turn of turnsBy(workspace, world.now())) {
    if (world.interrupted.aborted) break;
    found.push(await runTurn(world, workspace, turn, runScenario));
  }
  return found;
}

async function runTurn<R extends Ran>(
  world: Due,
  workspace: Workspace,
  turn: Turn,
  runScenario: (turn: Turn) => Promise<R | null>,
): Promise<DueTurn<R>> {
  if (turnState(turn, await read(world), world.now()) === 'undrawn') await draw(world, workspace, turn);
  const state = turnState(turn, await read(world), world.now());
  if (state !== 'due') return { turn, state: shown(state) };
  const run = world.id();
  await write(world, turn, { event: 'begun', run });
  if (recordOf(turn, await read(world)).run?.id !== run) return { turn, state: 'running' };
  const ran = await runScenario(turn);
  if (ran === null) return { turn, state: 'running' };
  await write(world, turn, { event: 'ended', run, drill: ran.drill, passed: ran.passed });
  return { turn, state: 'ran', ran };
}

async function draw(world: Due, workspace: Workspace, turn: Turn): Promise<void> {
  const time = drawTime(workspace, turn, world.now(), world.random());
  if (time !== undefined) await write(world, turn, { event: 'drawn', for: time });
}

function shown(state: ReturnType<typeof turnState>): 'done' | 'running' | 'later' | 'due' {
  return state === 'undrawn' ? 'later' : state;
}

async function read({ drillLogs }: Due): Promise<readonly CalendarLine[]> {
  return readCalendarLog(await drillLogs.read('calendar'));
}

type Happened<L = CalendarLine> = L extends CalendarLine ? Omit<L, 'name' | 'since' | 'at'> : never;

async function write({ drillLogs, now }: Due, { name, since }: Turn, happened: Happened): Promise<void> {
  await drillLogs.append('calendar', writeLine({ name, since, at: now(), ...happened }));
}
