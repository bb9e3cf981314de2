import type { DeliveryReason } from '../channel/delivery.ts';
import type { Plan } from '../playbook/plan.ts';
import { statementOf } from '../statement/statement-of.ts';
import { latestDraft } from './approvals.ts';
import type { Incident } from './incident.ts';
import { orders } from './order.ts';
import { owedOf } from './owed.ts';

/** Statements that are owed and would go somewhere if they were released again now. */
export function owedNow(
  plan: Plan,
  incident: Incident,
  unusable: Readonly<Record<string, DeliveryReason>>,
  now: string,
): readonly string[] {
  const owed = [...new Set(owedOf(plan, incident).map(({ statement }) => statement))].filter((statement) =>
    statementOf(plan, incident, statement),
  );
  return owed.filter((statement) => {
    const states = [latestDraft(incident, statement)].flatMap((state) => state ?? []);
    const ordered = orders({
      plan,
      incident,
      states,
      at: now,
      promise: null,
      unusable,
      channels: [],
      languages: [],
      because: undefined,
      emergency: false,
      id: () => '',
    });
    return ordered.some(({ skip }) => skip === undefined);
  });
}
