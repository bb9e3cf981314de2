import type { Plan } from '../playbook/plan.ts';
import { own } from '../statement/own.ts';
import { endOf } from '../time/period.ts';
import { anchorAt, timeOf } from './anchors.ts';
import { earliest, isForAudience, wasTaken } from './audience.ts';
import { callBackDeadlines } from './call-backs.ts';
import type { Deadline } from './deadline.ts';
import { stateAt } from './deadline.ts';
import type { Incident } from './incident.ts';
import { owedLanguages, promises } from './promises.ts';
import { RECHECK, rechecks } from './rechecks.ts';
import { relapseDeadlines } from './relapse-deadlines.ts';
import { turns } from './turns.ts';
import { watchDeadline } from './watch.ts';

/** The deadline by which planned work ends. */
export const WINDOW = 'window';

type Rule = Plan['playbook']['deadlines'][string];

/** All deadlines of an incident at an instant: the end of planned work, the playbook's, then the promises made in public. */
export function deadlinesOf(plan: Plan, incident: Incident, now: string): readonly Deadline[] {
  const window = windowEnd(incident, now);
  // Nothing else is due before it is known whether planned work ends in time.
  if (incident.planned?.decided_at === null) return window;
  const ruled = Object.entries(plan.playbook.deadlines).flatMap(([id, rule]) =>
    rule.every ? turns(plan, incident, { id, rule, every: rule.every }, now) : [once(plan, incident, id, rule, now)],
  );
  return [
    ...window,
    ...ruled,
    ...rechecks(plan, incident, now),
    ...relapseDeadlines(plan, incident, now),
    ...promises(plan, incident, now),
    ...owedLanguages(plan, incident, now),
    ...callBackDeadlines(incident, now),
    ...watchDeadline(incident, now),
  ];
}

/** The end of planned work: go or no-go. */
function windowEnd(incident: Incident, now: string): readonly Deadline[] {
  if (incident.planned === null) return [];
  const { to: due_at, decided_at: met_at } = incident.planned;
  return [{ id: WINDOW, due_at, state: stateAt(incident, due_at, met_at, now), met_at }];
}

/** The deadlines that are pending or missed, due first first: while nothing is said, when that is decided anew. */
export function openDeadlines(deadlines: readonly Deadline[]): readonly (Deadline & { readonly due_at: string })[] {
  const open = deadlines.flatMap((deadline) =>
    deadline.due_at !== null && (deadline.state === 'pending' || deadline.state === 'missed')
      ? [{ ...deadline, due_at: deadline.due_at }]
      : [],
  );
  const waits = ({ id }: Deadline) => Number(id !== RECHECK);
  return open.sort((a, b) => waits(a) - waits(b) || Date.parse(a.due_at) - Date.parse(b.due_at));
}

function once(plan: Plan, incident: Incident, id: string, rule: Rule, now: string): Deadline {
  const metAt = rule.met_by ? metBy(plan, incident, rule.met_by) : null;
  const { due_at, binding } = dueOf(plan, incident, rule);
  const ended = metAt === null && endedBy(incident, rule);
  return { id, due_at, state: ended ? 'ended' : stateAt(incident, binding ? due_at : null, metAt, now), met_at: metAt };
}

/**
 * `at_most` binds only if its sibling's anchor came in time (DORA, Del. Reg. 2025/301 Art. 5: classified later than 24 h
 * after awareness gives 4 h from classification); until then the earlier limit is shown and cannot be missed.
 */
function dueOf(
  plan: Plan,
  incident: Incident,
  rule: Rule,
): { readonly due_at: string | null; readonly binding: boolean } {
  const { timezone: zone, holidays = [] } = plan.workspace;
  const calendar = { zone, holidays, roll: rule.roll ?? null };
  const anchor = anchorAt(plan, incident, rule.from);
  const own = anchor === null || rule.within === undefined ? null : endOf(rule.within, anchor, calendar);
  if (!rule.at_most) return { due_at: own, binding: true };
  const other = anchorAt(plan, incident, rule.at_most.from);
  const most = other === null ? null : endOf(rule.at_most.within, other, calendar);
  if (own === null || anchor === null) return { due_at: most, binding: false };
  const inTime = most !== null && Date.parse(anchor) <= Date.parse(most);
  return { due_at: inTime && Date.parse(most) < Date.parse(own) ? most : own, binding: true };
}

function metBy(plan: Plan, incident: Incident, rule: NonNullable<Rule['met_by']>): string | null {
  if (rule.filed !== undefined) return own(incident.filed, rule.filed)?.at ?? null;
  const heard = Object.values(incident.deliveries).filter(
    (delivery) => wasTaken(delivery) && isForAudience(plan, delivery, rule.public),
  );
  return earliest(heard);
}

function endedBy(incident: Incident, rule: Rule): boolean {
  if (rule.until === 'restored') return timeOf(incident, 'restored_at') !== null;
  return rule.until === 'classified' && incident.classified_at !== null;
}
