import type { Plan } from '../../../core/playbook/plan.ts';
import type { PlannedPlaybook } from '../../../core/workspace/plan-playbooks.ts';
import { arm } from '../../open.ts';
import { choose, MENU, pick } from '../ask.ts';
import { askAhead } from '../ask-way.ts';
import type { Sitting } from '../sitting.ts';
import type { Turn } from '../turn.ts';
import type { MenuTurn } from './menu-turn.ts';

/** Planned work, as an incident of its own: its statement lies ready for when it overruns. */
export const armTurn: MenuTurn = { key: 'v', name: ({ voice }) => voice.words('menu-arm'), take: planWork };

async function planWork(sitting: Sitting): Promise<Turn> {
  const { world, voice, by } = sitting;
  const playbook = await whichPlaybook(sitting);
  if (playbook === MENU) return 'menu';
  if (playbook === null) return 'on';
  const { plan, digest: playbookDigest, sources } = playbook;
  const services = await pick(sitting, {
    message: voice.words('arm-services'),
    choices: Object.keys(plan.workspace.services).map((value) => ({
      value,
      name: voice.value(plan, 'services', value),
    })),
    preset: [],
    atLeast: 1,
  });
  if (services === MENU) return 'menu';
  const from = await askAhead(sitting, voice.words('arm-from'), world.now());
  if (from === MENU) return 'menu';
  const to = await askAhead(sitting, voice.words('arm-to'), from);
  if (to === MENU) return 'menu';
  const typed = { services: services.join(',') };
  const armed = await arm(world, { plan, playbookDigest, mode: 'live', by, typed, lost: [], from, to }, sources);
  if ('refusal' in armed) sitting.tell(voice.refusal(armed.refusal));
  else sitting.tell(voice.words('armed', { incident: armed.id, ...window(sitting, plan, from, to) }));
  return 'on';
}

async function whichPlaybook(sitting: Sitting) {
  const { voice } = sitting;
  return choose<PlannedPlaybook | null>(sitting, {
    message: voice.words('arm-playbook'),
    choices: [
      ...(await sitting.playbooks()).map((value) => ({ value, name: voice.playbook(value.plan) })),
      { value: null, name: voice.words('menu-back'), key: 'b' },
    ],
  });
}

function window({ voice, world }: Sitting, plan: Plan, from: string, to: string) {
  const clock = (instant: string) => voice.clock(plan, instant, world.now());
  return { from: clock(from), to: clock(to) };
}
