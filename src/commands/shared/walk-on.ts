import { standDown } from '../../core/incident/decide/stand-down.ts';
import { deliver } from '../../flows/deliver/deliver.ts';
import { openSession } from '../../flows/session.ts';
import type { Sitting } from '../../flows/walk/sitting.ts';
import { sitDown } from '../../flows/walk/sitting.ts';
import { walk } from '../../flows/walk/walk.ts';
import type { World } from '../../ports.ts';
import { createPaint } from '../../render/paint.ts';
import { createVoice } from '../../render/walk/voice.ts';
import { EXIT } from './exit-codes.ts';
import { openWith, typedOf } from './open-with.ts';
import type { Desk } from './write.ts';

/** Walks an incident at this terminal until it is over or the person leaves; sends in the background meanwhile. */
export async function walkOn(world: World, desk: Desk): Promise<number> {
  const gone = new AbortController();
  const signal = AbortSignal.any([gone.signal, world.interrupted]);
  const sitting = sitDown({
    world,
    session: desk.session,
    by: desk.by,
    voice: createVoice(createPaint(world.screen.colour), world.screen.columns),
    deliver: (told) => deliver(world, desk.session, { signal, onChange: told }),
  });
  let other: Desk | null = null;
  try {
    if ((await walk(sitting)) === 'playbook') other = await withOtherPlaybook(world, sitting, desk);
  } finally {
    gone.abort();
    await sitting.sending();
  }
  if (other) return walkOn(world, other);
  return world.interrupted.aborted ? EXIT.interrupted : EXIT.done;
}

/** Opens the incident again on another playbook, with what is known so far; nothing has been released yet. */
async function withOtherPlaybook(world: World, sitting: Sitting, desk: Desk): Promise<Desk> {
  const { loadPlans } = await import('./plans.ts');
  const { plans } = await loadPlans(world);
  const { voice } = sitting;
  const chosen = await world.prompter.choose({
    message: voice.words('which-playbook'),
    choices: plans.map((value) => ({ value, name: voice.playbook(value.plan) })),
    header: sitting.header,
  });
  const incident = desk.session.incident();
  if (chosen.plan.playbook.id === incident.playbook.id) return desk;
  const lost = Object.keys(incident.lost);
  const id = await openWith(world, chosen, { by: desk.by, typed: typedOf(incident), lost });
  await sitting.write((asked) => standDown(asked, voice.words('opened-as', { incident: id })));
  return { session: await openSession(world, id), by: desk.by, behalf: {} };
}
