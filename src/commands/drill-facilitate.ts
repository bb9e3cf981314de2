import { runningOf } from '../core/drill/running.ts';
import { Cancelled } from '../core/failure.ts';
import { facilitate } from '../flows/drill/facilitate.ts';
import { tell } from '../flows/drill/tell.ts';
import { openSession } from '../flows/session.ts';
import type { World } from '../ports.ts';
import { FACILITATOR_WORDS, facilitatorPage } from '../render/drill/facilitator-page.ts';
import { createPaint } from '../render/paint.ts';
import { EXIT } from './shared/exit-codes.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, given } from './shared/invocation.ts';
import { misuse } from './shared/stop.ts';

/**
 * `drill facilitate [DRILL] [--pause|--go-on|--tell TEXT|--abort]`: what comes next in a drill with people, and hands on it. At a
 * terminal until the drill is over or the person leaves; with a flag, or without a terminal, once.
 */
export async function run(invocation: Invocation, outside: World): Promise<number> {
  const { id, world } = await drillOf(invocation, outside);
  const session = await openSession(world, id);
  const { colour, columns, out, interactive } = world.screen;
  const look = { paint: createPaint(colour), columns: interactive ? columns - 1 : columns };
  const page = (now: string) => facilitatorPage(look, session, world.drill?.running() ?? null, now);
  const told = flag(invocation, 'tell');
  const does = doesOf(invocation);
  if (does) await world.drill?.turn(does);
  if (told !== undefined) await tell(session, told);
  if (does || told !== undefined || !interactive) {
    await session.refresh();
    out(`${page(world.now())}\n`);
    return EXIT.done;
  }
  try {
    await facilitate(world, session, page, FACILITATOR_WORDS);
    return EXIT.done;
  } catch (problem) {
    const ended = world.drill?.running().ended ?? null;
    if (!(problem instanceof Cancelled) || ended === null) throw problem;
    world.screen.err(`${FACILITATOR_WORDS.over}\n`);
    return EXIT.done;
  }
}

function doesOf(invocation: Invocation): 'pause' | 'go-on' | 'abort' | null {
  const asked = (
    [
      ['pause', 'pause'],
      ['goOn', 'go-on'],
      ['abort', 'abort'],
    ] as const
  ).filter(([name]) => given(invocation, name));
  const flags = [
    ...asked.map(([, does]) => `--${does}`),
    ...(flag(invocation, 'tell') === undefined ? [] : ['--tell']),
  ];
  if (flags.length > 1) throw misuse('one-of', { flags });
  return asked[0]?.[1] ?? null;
}

/** The drill that was named, or the only one that goes on. */
async function drillOf(
  { incident }: Invocation,
  world: World,
): Promise<{ readonly id: string; readonly world: World }> {
  const going = incident === undefined ? await goingOn(world) : [incident];
  if (going.length > 1) throw misuse('which-drill', { drills: going });
  const [id] = going;
  const inside = id === undefined ? null : world.drill ? world : await world.inDrill(id);
  if (id === undefined || !inside) throw misuse('no-drill-goes-on', {});
  return { id, world: inside };
}

async function goingOn({ incidents, drillLogs }: World): Promise<readonly string[]> {
  const drills = (await incidents.list()).filter(({ mode }) => mode === 'drill');
  const found = await Promise.all(
    drills.map(async ({ id }) => ({ id, running: runningOf(await drillLogs.read(`${id}/running`)) })),
  );
  return found.filter(({ running }) => running?.ended === null).map(({ id }) => id);
}
