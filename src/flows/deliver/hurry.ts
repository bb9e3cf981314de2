import type { Incident } from '../../core/incident/incident.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { assumedLost } from '../../core/statement/alive.ts';
import type { Blocked, Target } from './target.ts';

/** Enough for whoever is there. */
const DOUBTFUL = { connectMs: 2_000, totalMs: 5_000 };

/** A channel that needs what is assumed to be lost is tried all the same, and not waited for as long as another. */
export function hurried(plan: Plan, incident: Incident, channel: string, target: Target | Blocked): Target | Blocked {
  const needs = plan.workspace.channels[channel]?.needs ?? [];
  if ('blocked' in target || assumedLost(plan, incident, needs).length === 0) return target;
  const { way } = target;
  const connectMs = Math.min(way.connectMs, DOUBTFUL.connectMs);
  return { ...target, way: { ...way, connectMs, totalMs: Math.min(way.totalMs, DOUBTFUL.totalMs) } };
}
