import type { Plan } from '../../core/playbook/plan.ts';
import { plainLine } from '../layout/plain-line.ts';

/** What is said when a preview has gone into a file. */
export function wroteWords({ playbook }: Plan, file: string): string {
  return `Wrote the texts of ${playbook.id} to ${plainLine(file)}.`;
}
