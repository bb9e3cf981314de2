import { hash } from 'node:crypto';

import type { Plan } from '../../playbook/plan.ts';

/** An incident's plan.json, and the digest that its first entry holds. */
export function planFile(plan: Plan): { readonly text: string; readonly sha256: string } {
  const text = `${JSON.stringify(plan)}\n`;
  return { text, sha256: hash('sha256', text) };
}

/** Digits of the digest in a file's name: enough to tell the plans of one incident apart. */
const DIGITS = 12;

/** The file of a plan that an incident went on with. */
export function laterPlan(sha256: string): string {
  return `plan-${sha256.slice(0, DIGITS)}.json`;
}
