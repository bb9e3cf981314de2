import { canWithhold } from '../../../core/incident/decide/withhold.ts';
import { withholdNow } from '../withhold.ts';
import type { MenuTurn } from './menu-turn.ts';

/** Nothing said for now, while the public has heard nothing. */
export const withholdTurn: MenuTurn = {
  key: 'i',
  name: ({ session, voice }) =>
    canWithhold({ plan: session.plan, incident: session.incident() }) ? voice.words('menu-withhold') : null,
  take: withholdNow,
};
