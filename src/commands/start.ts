import type { TypedFacts } from '../core/incident/decide/set-facts.ts';
import { proposePlaybook } from '../core/playbook/propose.ts';
import { openSession } from '../flows/session.ts';
import type { World } from '../ports.ts';
import { createPaint } from '../render/paint.ts';
import { createVoice } from '../render/walk/voice.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, flags, given } from './shared/invocation.ts';
import { openWith } from './shared/open-with.ts';
import { oneWord, pairs } from './shared/pairs.ts';
import type { LoadedPlan } from './shared/plans.ts';
import { loadPlans } from './shared/plans.ts';
import { report } from './shared/report.ts';
import { speakerOf } from './shared/speaker.ts';
import { misuse } from './shared/stop.ts';
import { walkOn } from './shared/walk-on.ts';

/** `start [PLAYBOOK]`: opens an incident and walks it; `--no-walk` only opens it. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const walks = !given(invocation, 'noWalk');
  if (walks && !world.screen.interactive) throw misuse('flag-missing', { flag: '--no-walk', command: 'start' });
  const { workspace, plans } = await loadPlans(world);
  const by = await speakerOf(invocation, world, workspace.people);
  const named = invocation.words.length === 0 ? null : find(plans, oneWord(invocation.words, 'start', 'playbook'));
  const typed = await typedFacts(invocation, world, plans, named, walks);
  const loaded = named ?? proposed(plans, typed.services ?? '');
  const id = await openWith(world, loaded, { by, typed, lost: flags(invocation, 'lost') });
  const desk = { session: await openSession(world, id), by, behalf: {} };
  if (!walks) return report(invocation, world, desk, desk.session.journal().entries);
  const voice = createVoice(createPaint(world.screen.colour), world.screen.columns);
  const playbook = voice.playbook(loaded.plan);
  world.screen.err(`${voice.paragraph(voice.words(named ? 'opened' : 'proposed', { incident: id, playbook }))}\n`);
  return walkOn(world, desk);
}

function find(plans: readonly LoadedPlan[], id: string): LoadedPlan {
  const found = plans.find(({ plan }) => plan.playbook.id === id);
  if (!found) throw misuse('playbook-unknown', { playbook: id, playbooks: plans.map(({ plan }) => plan.playbook.id) });
  return found;
}

function proposed(plans: readonly LoadedPlan[], services: string): LoadedPlan {
  const best = proposePlaybook(
    plans.map(({ plan }) => plan.playbook),
    services.split(','),
  );
  if (!best) throw misuse('no-playbook', {});
  return find(plans, best.id);
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
