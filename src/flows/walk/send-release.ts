import type { DraftState } from '../../core/incident/incident.ts';
import { publish } from '../publish.ts';
import { MENU } from './ask.ts';
import { askWho, askWhy } from './ask-way.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Refusals that a reason overrides. */
const ASK_WHY = ['nothing-new', 'parts-missing', 'contradicts'];

/** Publishes what was read; where a rule wants a reason to go on, asks for it once. */
export async function sendRelease(
  sitting: Sitting,
  states: readonly DraftState[],
  role: string | undefined,
  insisting: { readonly because?: string; readonly emergency?: true } = {},
): Promise<Turn> {
  const { world, session, voice, by } = sitting;
  const behalf = await askWho(sitting, role);
  if (behalf === MENU) return 'menu';
  if (await sitting.overtaken()) return 'on';
  const published = await publish(world, session, {
    by,
    behalf,
    statements: states.map(({ draft }) => draft.statement),
    seen: Object.fromEntries(states.map(({ draft, digest }) => [draft.statement, digest])),
    channels: [],
    languages: [],
    because: insisting.because,
    emergency: insisting.emergency ?? false,
  });
  if (!('refusal' in published)) {
    sitting.send();
    return 'on';
  }
  const { code } = published.refusal;
  sitting.tell(voice.refusal(published.refusal));
  if (code === 'read-again') return 'on';
  if (!ASK_WHY.includes(code) || insisting.because !== undefined) return 'menu';
  if (code === 'nothing-new') sitting.tell(voice.words('new-first'));
  const because = await askWhy(sitting);
  return because === MENU ? 'menu' : sendRelease(sitting, states, role, { ...insisting, because });
}
