import type { Settled } from '../../../src/core/incident/decide/close-incident.ts';
import { closeIncident } from '../../../src/core/incident/decide/close-incident.ts';
import type { Asked } from '../../../src/core/incident/decide/guard.ts';
import type { Decision } from '../../../src/core/incident/decision.ts';
import { openPromises } from '../../../src/core/incident/open-promises.ts';
import { DAY } from '../../../src/core/time/duration.ts';
import { plus } from '../../../src/core/time/instant.ts';

/** Every promise that is open, in the hands of the workspace's first person for a month. */
export function inGoodHands({ plan, incident, at }: Asked): Settled {
  const to = plan.workspace.people[0]?.id ?? '';
  const open = openPromises(plan, incident, at);
  return { handed_over: open.map(({ promise }) => ({ promise, to, due_at: plus(at, 30 * DAY) })), left: [] };
}

/** Closes, and hands over what was promised; the reason also ends the watch. */
export function closeInGoodHands(asked: Asked, without: readonly string[] = [], because = 'it holds'): Decision {
  return closeIncident(asked, without, because, inGoodHands(asked));
}
