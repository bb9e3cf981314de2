import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { Failure } from '../../core/failure.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { diskFailure } from './disk-failure.ts';

/** An incident's plan.json, which must be what its first entry says. `name` is the path relative to the workspace. */
export async function readPlan(path: string, name: string, sha256: string): Promise<Plan> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw diskFailure('plan-unreadable', `read ${name}`, error);
  });
  if (hash('sha256', bytes) !== sha256) throw changed(name);
  return JSON.parse(bytes.toString()) as Plan;
}

function changed(name: string): Failure {
  const hint = 'Put back the file as it was: an incident runs on the plan that it was started with.';
  return new Failure('plan-changed', `${name} is not the one that the incident was started with.`, hint);
}
