import { randomBytes } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { planFile } from '../../core/incident/journal/plan-file.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { diskFailure } from './disk-failure.ts';
import { syncFolder, writeSynced } from './sync-file.ts';

/** Digits of the digest in a file's name: enough to tell the plans of one incident apart. */
const DIGITS = 12;

/** The file of a plan that an incident went on with. */
export function laterPlan(sha256: string): string {
  return `plan-${sha256.slice(0, DIGITS)}.json`;
}

/** Keeps a later plan in an incident's folder, whole or not at all; its digest. `name` is the folder as people read it. */
export async function keepPlan(folder: string, name: string, plan: Plan): Promise<string> {
  const { text, sha256 } = planFile(plan);
  const file = laterPlan(sha256);
  const hidden = join(folder, `.${file}-${randomBytes(4).toString('hex')}`);
  try {
    await writeSynced(hidden, text);
    await rename(hidden, join(folder, file));
    await syncFolder(folder);
    return sha256;
  } catch (error) {
    await rm(hidden, { force: true }).catch(() => undefined);
    throw diskFailure('plan-unwritable', `write ${name}/${file}`, error);
  }
}
