import { misused, refused } from '../../refusal.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import { JOURNAL_FORMAT } from '../entry.ts';
import type { PlannedWork } from '../incident.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** It works again in time: planned work is closed, and nothing is said. `when` it worked, ISO; else now. */
export function go(asked: Asked, when: string | undefined): Decision {
  return whileArmed(asked, ({ from, to }) => {
    const { at, behalf } = asked;
    const worked = when ?? at;
    if (Date.parse(worked) > Date.parse(to)) return refused('window-overrun', { to });
    if (when !== undefined && Date.parse(when) < Date.parse(from)) return misused('before-the-window', { from });
    return entry('incident.closed', { without: [], planned: true, ...behalf }, when);
  });
}

/**
 * It does not work in time: planned work becomes an open incident. `started`: when the impact began, ISO; else the end of
 * the window, or now where that is still to come.
 */
export function noGo(asked: Asked, started: string | undefined): Decision {
  return whileArmed(asked, ({ from, to }) => {
    const { incident, at, behalf } = asked;
    if (started !== undefined && Date.parse(started) > Date.parse(at))
      return misused('time-to-come', { fact: 'started_at', typed: started });
    if (started !== undefined && Date.parse(started) < Date.parse(from)) return misused('before-the-window', { from });
    const { id, uid, mode, playbook, plan, lost } = incident;
    const started_at = started ?? (Date.parse(to) < Date.parse(at) ? to : at);
    return entry('incident.opened', {
      format: JOURNAL_FORMAT,
      incident: id,
      uid,
      mode,
      playbook,
      plan,
      facts: { started_at },
      lost: Object.keys(lost),
      planned: true,
      ...behalf,
    });
  });
}

function whileArmed(asked: Asked, decide: (planned: PlannedWork) => Decision): Decision {
  return guarded(asked, () => {
    const { state, planned, id } = asked.incident;
    if (state !== 'armed' || planned === null) return refused('not-armed', { incident: id });
    if (Date.parse(asked.at) < Date.parse(planned.from)) return refused('window-not-begun', { incident: id });
    return decide(planned);
  });
}
