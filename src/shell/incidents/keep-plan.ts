import { laterPlan, planFile } from '../../core/incident/journal/plan-file.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { diskFailure } from './disk-failure.ts';
import { replaceSynced } from './sync-file.ts';

/** Keeps a later plan in an incident's folder, whole or not at all; its digest. `name` is the folder as people read it. */
export async function keepPlan(folder: string, name: string, plan: Plan): Promise<string> {
  const { text, sha256 } = planFile(plan);
  const file = laterPlan(sha256);
  try {
    await replaceSynced(folder, file, text);
    return sha256;
  } catch (error) {
    throw diskFailure('plan-unwritable', `write ${name}/${file}`, error);
  }
}
