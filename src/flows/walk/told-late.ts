import { chooseOptions, dropOptions } from '../../core/incident/decide/options.ts';
import type { DraftState } from '../../core/incident/incident.ts';
import { canSayLate, TOLD_LATE, toldLate } from '../../core/statement/told-late.ts';
import type { Choice } from '../../ports.ts';
import type { Sitting } from './sitting.ts';

/** The key that says, once, that we should have said so sooner, or takes it out again; none where nothing is late. */
export function lateKey({ session, voice, world }: Sitting, states: readonly DraftState[]): readonly Choice<'late'>[] {
  const { plan } = session;
  const state = toldLate(plan, session.incident(), world.now());
  const can = states.some(({ draft }) => canSayLate(plan, draft.statement));
  if (!can || (state !== 'offered' && state !== 'chosen')) return [];
  const name = voice.words(state === 'offered' ? 'say-late' : 'unsay-late', { text: voice.option(plan, TOLD_LATE) });
  return [{ value: 'late', key: 'w', name }];
}

/** Takes the sentence in, or out again. */
export async function turnLate(sitting: Sitting): Promise<void> {
  const { session, world } = sitting;
  const isIn = toldLate(session.plan, session.incident(), world.now()) === 'chosen';
  await sitting.write((asked) => (isIn ? dropOptions(asked, [TOLD_LATE]) : chooseOptions(asked, [TOLD_LATE])));
}
