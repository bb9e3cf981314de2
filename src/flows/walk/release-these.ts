import { release } from './release.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** The send screen of statements that were asked for by name. */
export function releaseThese(sitting: Sitting, statements: readonly string[]): Promise<Turn> {
  const { steps } = sitting.session.plan.playbook;
  const step = steps.find(({ publish }) => statements.some((statement) => publish?.includes(statement)));
  return release(sitting, statements, step?.role, null);
}
