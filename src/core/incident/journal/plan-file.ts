import { hash } from 'node:crypto';

import type { Plan } from '../../playbook/plan.ts';

/** An incident's plan.json, and the digest that its first entry holds. */
export function planFile(plan: Plan): { readonly text: string; readonly sha256: string } {
  const text = `${JSON.stringify(plan)}\n`;
  return { text, sha256: hash('sha256', text) };
}
