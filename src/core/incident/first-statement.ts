import { isFirstStatement } from '../playbook/first-statement.ts';
import type { Plan } from '../playbook/plan.ts';
import { own } from '../statement/own.ts';
import { isPublicAudience } from './audience.ts';
import type { Deadline } from './deadline.ts';
import { deadlinesOf } from './deadlines.ts';
import type { Incident } from './incident.ts';

/** The clock of the first public word as it stands; null in a playbook that has none. */
export function firstStatement(plan: Plan, incident: Incident, now: string): Deadline | null {
  const rules = Object.entries(plan.playbook.deadlines).filter(([, rule]) => isFirstStatement(rule));
  const ids = rules.map(([id]) => id);
  return deadlinesOf(plan, incident, now).find(({ id }) => ids.includes(id)) ?? null;
}

/** True when the first public word came after its time, or its time has passed and nothing was heard. */
export function isLate(plan: Plan, incident: Incident, now: string): boolean {
  const first = firstStatement(plan, incident, now);
  return first !== null && (first.state === 'missed' || first.state === 'late');
}

/** The statements that are released together as the first word to the public: those of the first step that has one. */
export function firstWordOf(plan: Plan): readonly string[] {
  const { steps, statements } = plan.playbook;
  const isPublic = (id: string) => isPublicAudience(plan, own(statements, id)?.audience ?? 'staff');
  const step = steps.find(({ publish }) => publish?.some(isPublic));
  return step?.publish ?? Object.keys(statements).filter(isPublic).slice(0, 1);
}
