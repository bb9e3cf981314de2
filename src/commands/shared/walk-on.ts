import { Cancelled } from '../../core/failure.ts';
import { deliver } from '../../flows/deliver/deliver.ts';
import { ledBy } from '../../flows/walk/led-by.ts';
import { openPutOff } from '../../flows/walk/put-off.ts';
import { readAlong } from '../../flows/walk/read-along.ts';
import type { Sitting } from '../../flows/walk/sitting.ts';
import { sitDown } from '../../flows/walk/sitting.ts';
import { walk } from '../../flows/walk/walk.ts';
import type { World } from '../../ports.ts';
import { named } from '../../render/exercise.ts';
import { createPaint } from '../../render/paint.ts';
import { createVoice } from '../../render/walk/voice.ts';
import { EXIT } from './exit-codes.ts';
import type { Desk } from './write.ts';

/** How a walk ended. */
export type Walked = { readonly exit: number; readonly ended: 'over' | 'left' };

/** Walks an incident at this terminal and says how to go on; the exit code. */
export async function walkOn(world: World, desk: Desk): Promise<number> {
  const voice = createVoice(createPaint(world.screen.colour), world.screen.columns);
  const { exit, ended } = await walkThrough(world, desk).catch((problem: unknown): Walked => {
    // A drill ends at all terminals at once.
    if (!(problem instanceof Cancelled) || (world.drill?.running().ended ?? null) === null) throw problem;
    world.screen.err(`${voice.words('drill-over')}\n`);
    return { exit: EXIT.done, ended: 'over' };
  });
  if (ended === 'left')
    world.screen.err(`${voice.paragraph(voice.words('left', { incident: named(desk.session.incident()) }))}\n`);
  return exit;
}

/** Walks an incident at this terminal until it is over or the person leaves; sends, and reads along, in the background. */
export async function walkThrough(world: World, desk: Desk): Promise<Walked> {
  const gone = new AbortController();
  const signal = AbortSignal.any([gone.signal, world.interrupted]);
  const { by } = desk;
  const session = ledBy(desk.session, by);
  const voice = createVoice(createPaint(world.screen.colour), world.screen.columns);
  const sitting: Sitting = sitDown({
    world,
    session,
    by,
    voice,
    signal,
    putOff: await openPutOff(world, session),
    playbooks: async () => {
      const { loadPlans } = await import('./plans.ts');
      return (await loadPlans(world)).plans;
    },
    deliver: () =>
      deliver(world, session, { signal, onClockSkew: (minutes) => sitting.note(voice.clockSkew(minutes)) }),
  });
  const reading = readAlong(sitting, signal);
  try {
    const ended = await walk(sitting);
    return { exit: world.interrupted.aborted ? EXIT.interrupted : EXIT.done, ended };
  } finally {
    if (sitting.sending() !== null) sitting.tell(voice.words('pending-left'));
    gone.abort();
    await Promise.all([sitting.sending(), reading]);
  }
}
