import type { OtherPlaybook } from '../../core/incident/decide/switch-playbook.ts';
import { switchTo } from '../switch.ts';
import { choose, MENU } from './ask.ts';
import { askWhy } from './ask-way.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** It is something else: asks which playbook fits, goes on with it, and shows what that changes for the public. */
export async function otherPlaybook(sitting: Sitting): Promise<Turn> {
  const { voice, session } = sitting;
  const all = await sitting.playbooks();
  const others = all.filter(({ plan }) => plan.playbook.id !== session.incident().playbook.id);
  if (others.length === 0) {
    sitting.tell(voice.words('only-playbook'));
    return 'on';
  }
  const chosen = await choose<(typeof others)[number] | null>(sitting, {
    message: voice.words('which-playbook'),
    choices: [
      ...others.map((value) => ({ value, name: voice.playbook(value.plan) })),
      { value: null, name: voice.words('menu-back'), key: 'b' },
    ],
  });
  if (chosen === MENU) return 'menu';
  return chosen === null ? 'on' : goOn(sitting, { ...chosen, because: undefined });
}

async function goOn(sitting: Sitting, to: OtherPlaybook): Promise<Turn> {
  const { world, voice, session, by } = sitting;
  const switched = await switchTo(world, session, { by, behalf: {}, to });
  if (!('refusal' in switched)) {
    sitting.tell(voice.words('switched', { playbook: voice.playbook(session.plan) }));
    sitting.say(voice.switched(switched, world.now()));
    return 'on';
  }
  sitting.tell(voice.refusal(switched.refusal));
  if (switched.refusal.code !== 'drafts-waiting' || to.because !== undefined) return 'on';
  const because = await askWhy(sitting);
  return because === MENU ? 'menu' : goOn(sitting, { ...to, because });
}
