import { standDown } from '../../core/incident/decide/stand-down.ts';
import { deliver } from '../../flows/deliver/deliver.ts';
import { openSession } from '../../flows/session.ts';
import { openPutOff } from '../../flows/walk/put-off.ts';
import { readAlong } from '../../flows/walk/read-along.ts';
import type { Sitting } from '../../flows/walk/sitting.ts';
import { sitDown } from '../../flows/walk/sitting.ts';
import { walk } from '../../flows/walk/walk.ts';
import type { World } from '../../ports.ts';
import { createPaint } from '../../render/paint.ts';
import { createVoice } from '../../render/walk/voice.ts';
import { EXIT } from './exit-codes.ts';
import { openWith, typedOf } from './open-with.ts';
import type { Desk } from './write.ts';

/** How a walk ended. */
export type Walked = { readonly exit: number; readonly ended: 'over' | 'left' };

/** Walks an incident at this terminal and says how to go on; the exit code. */
export async function walkOn(world: World, desk: Desk): Promise<number> {
  const { exit, ended } = await walkThrough(world, desk);
  const voice = createVoice(createPaint(world.screen.colour), world.screen.columns);
  if (ended === 'left') world.screen.err(`${voice.paragraph(voice.words('left'))}\n`);
  return exit;
}

/** Walks an incident at this terminal until it is over or the person leaves; sends, and reads along, in the background. */
export async function walkThrough(world: World, desk: Desk): Promise<Walked> {
  const gone = new AbortController();
  const signal = AbortSignal.any([gone.signal, world.interrupted]);
  const { session, by } = desk;
  const voice = createVoice(createPaint(world.screen.colour), world.screen.columns);
  const sitting: Sitting = sitDown({
    world,
    session,
    by,
    voice,
    putOff: await openPutOff(world, session),
    deliver: () =>
      deliver(world, session, { signal, onClockSkew: (minutes) => sitting.note(voice.clockSkew(minutes)) }),
  });
  const reading = readAlong(sitting, signal);
  let ended: Awaited<ReturnType<typeof walk>> | null = null;
  let other: Desk | null = null;
  try {
    ended = await walk(sitting);
    if (ended === 'playbook') other = await withOtherPlaybook(world, sitting, desk);
  } finally {
    if (sitting.sending() !== null) sitting.tell(voice.words('pending-left'));
    gone.abort();
    await Promise.all([sitting.sending(), reading]);
  }
  if (other) return walkThrough(world, other);
  return { exit: world.interrupted.aborted ? EXIT.interrupted : EXIT.done, ended: ended === 'over' ? 'over' : 'left' };
}

/** Opens the incident again on another playbook, with what is known so far; nothing has been released yet. */
async function withOtherPlaybook(world: World, sitting: Sitting, desk: Desk): Promise<Desk> {
  const { loadPlans } = await import('./plans.ts');
  const { plans } = await loadPlans(world);
  const { voice } = sitting;
  const incident = desk.session.incident();
  const others = plans.filter(({ plan }) => plan.playbook.id !== incident.playbook.id);
  if (others.length === 0) {
    sitting.tell(voice.words('only-playbook'));
    return desk;
  }
  const chosen = await world.prompter.choose<(typeof others)[number] | null>({
    message: voice.words('which-playbook'),
    choices: [
      ...others.map((value) => ({ value, name: voice.playbook(value.plan) })),
      { value: null, name: voice.words('menu-back'), key: 'b' },
    ],
    header: sitting.header,
  });
  if (chosen === null) return desk;
  const lost = Object.keys(incident.lost);
  const id = await openWith(world, chosen, { by: desk.by, typed: typedOf(incident), lost });
  await sitting.write((asked) => standDown(asked, voice.words('opened-as', { incident: id })));
  const playbook = voice.playbook(chosen.plan);
  sitting.tell(voice.words('opened-instead', { incident: id, playbook, before: desk.session.id }));
  return { session: await openSession(world, id), by: desk.by, behalf: {} };
}
