import type { TypedFacts } from '../../core/incident/decide/set-facts.ts';
import { proposePlaybook } from '../../core/playbook/propose.ts';
import { openSession } from '../../flows/session.ts';
import type { World } from '../../ports.ts';
import { createPaint } from '../../render/paint.ts';
import { createVoice } from '../../render/walk/voice.ts';
import type { Invocation } from '../shared/invocation.ts';
import { flag, flags, given } from '../shared/invocation.ts';
import { openWith } from '../shared/open-with.ts';
import { oneWord, pairs } from '../shared/pairs.ts';
import type { LoadedPlan } from '../shared/plans.ts';
import { findPlan, loadPlans } from '../shared/plans.ts';
import { speakerOf } from '../shared/speaker.ts';
import { misuse } from '../shared/stop.ts';
import type { Desk } from '../shared/write.ts';

/** Opens an incident from flags, asking at a terminal for what is missing. */
export async function opened(invocation: Invocation, world: World): Promise<Desk> {
  const walks = !given(invocation, 'noWalk');
  const { workspace, plans } = await loadPlans(world);
  const by = await speakerOf(invocation, world, workspace.people);
  const named = invocation.words.length === 0 ? null : findPlan(plans, oneWord(invocation.words, 'start', 'playbook'));
  const typed = await typedFacts(invocation, world, plans, named, walks);
  const loaded = named ?? proposed(plans, typed.services ?? '');
  const id = await openWith(world, loaded, { by, typed, lost: flags(invocation, 'lost') });
  if (walks) {
    const voice = createVoice(createPaint(world.screen.colour), world.screen.columns);
    const words = voice.words(named || plans.length === 1 ? 'opened' : 'proposed', {
      incident: id,
      playbook: voice.playbook(loaded.plan),
    });
    world.screen.err(`${voice.paragraph(words)}\n`);
  }
  return { session: await openSession(world, id), by, behalf: {} };
}

function proposed(plans: readonly LoadedPlan[], services: string): LoadedPlan {
  const best = proposePlaybook(
    plans.map(({ plan }) => plan.playbook),
    services.split(','),
  );
  if (!best) throw misuse('no-playbook', {});
  return findPlan(plans, best.id);
}

/** Facts from flags. Nobody to ask: not known is the answer to "since when". Without a playbook the services are asked for. */
async function typedFacts(
  invocation: Invocation,
  world: World,
  plans: readonly LoadedPlan[],
  named: LoadedPlan | null,
  walks: boolean,
): Promise<TypedFacts> {
  const started = flag(invocation, 'started');
  const detected = flag(invocation, 'detected');
  const typed: Record<string, string> = {
    ...pairs(flags(invocation, 'set'), 'start --set'),
    ...(started === undefined ? {} : { started_at: started }),
    ...(detected === undefined ? {} : { detected_at: detected }),
  };
  if (!walks && typed.services !== undefined) typed.started_at ??= '';
  if (typed.services !== undefined || named) return typed;
  if (!walks) throw misuse('flag-missing', { flag: '--set services=…', command: 'start' });
  const [first] = plans;
  if (!first) throw misuse('no-playbook', {});
  return { ...typed, services: await askServices(world, first) };
}

/** The first question, asked before there is an incident: what customers see. */
async function askServices(world: World, { plan }: LoadedPlan): Promise<string> {
  const voice = createVoice(createPaint(world.screen.colour), world.screen.columns);
  const services = Object.keys(plan.workspace.services);
  const seen = await world.prompter.pick({
    message: voice.words('what-do-you-see'),
    choices: services.map((value) => ({ value, name: voice.value(plan, 'services', value) })),
    preset: [],
    atLeast: 1,
    header: () => '',
  });
  return seen.join(',');
}
