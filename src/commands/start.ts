import { Cancelled } from '../core/failure.ts';
import type { World } from '../ports.ts';
import { createPaint } from '../render/paint.ts';
import { createVoice } from '../render/walk/voice.ts';
import { EXIT } from './shared/exit-codes.ts';
import { liveIncidents } from './shared/incident.ts';
import type { Invocation } from './shared/invocation.ts';
import { flags, given } from './shared/invocation.ts';
import { report } from './shared/report.ts';
import { misuse } from './shared/stop.ts';
import { walkOn } from './shared/walk-on.ts';
import type { Desk } from './shared/write.ts';
import { deskFor } from './shared/write.ts';
import { opened } from './start/opened.ts';

/** What is recorded at the opening alone. */
const OPENING_FLAGS = ['set', 'lost', 'started', 'detected'];

/** `start [PLAYBOOK]`: opens an incident and walks it; `--no-walk` only opens it. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const walks = !given(invocation, 'noWalk');
  if (walks && (!world.screen.interactive || invocation.json))
    throw misuse('flag-missing', { flag: '--no-walk', command: 'start' });
  if (!invocation.json) await tellArmed(world);
  const desk = await orLeft(() => (walks ? resumedOrOpened(invocation, world) : opened(invocation, world)));
  if (desk === null) {
    world.screen.err(`${voiceOf(world).words('left-before')}\n`);
    return EXIT.interrupted;
  }
  return walks ? walkOn(world, desk) : report(invocation, world, desk, desk.session.journal().entries);
}

/** Planned work is in nobody's way; but what has failed may be it. */
async function tellArmed(world: World): Promise<void> {
  const { armed } = await liveIncidents(world);
  const voice = voiceOf(world);
  for (const incident of armed) world.screen.err(`${voice.paragraph(voice.words('armed-too', { incident }))}\n`);
}

/** At a terminal, with an incident open, whoever types `start` a second time more likely wants to go on with it. */
async function resumedOrOpened(invocation: Invocation, world: World): Promise<Desk> {
  const open = [...(await liveIncidents(world)).here].reverse();
  const [newest] = open;
  if (newest === undefined) return opened(invocation, world);
  const voice = voiceOf(world);
  const id = await world.prompter.choose<string | null>({
    message: voice.words(open.length === 1 ? 'open-one' : 'open-several'),
    choices: [
      ...open.map((value) => ({ value, name: voice.words('open-resume', { incident: value }) })),
      { value: null, name: voice.words('open-another'), key: 'a' },
    ],
    preset: newest,
    header: () => '',
  });
  if (id === null) return opened(invocation, world);
  if (OPENING_FLAGS.some((name) => flags(invocation, name).length > 0)) {
    world.screen.err(`${voice.paragraph(voice.words('flags-unused'))}\n`);
  }
  return deskFor({ ...invocation, words: [], incident: id }, world);
}

async function orLeft<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (left) {
    if (left instanceof Cancelled) return null;
    throw left;
  }
}

function voiceOf(world: World): ReturnType<typeof createVoice> {
  return createVoice(createPaint(world.screen.colour), world.screen.columns);
}
