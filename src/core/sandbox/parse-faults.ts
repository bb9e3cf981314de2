import type { Fault, FaultKind } from './fault.ts';

/** What is wrong with a fault that somebody asked for; `key` is the place. */
export type FaultProblem = {
  readonly code: 'not-a-fault' | 'unknown-kind' | 'unknown-key' | 'bad-value';
  readonly key: string;
  readonly accepted: string;
};

type Field = { readonly good: (value: unknown) => boolean; readonly accepted: string; readonly preset?: unknown };

const TIMES: Field = whole(1, 1_000_000);
const TAKEN: Field = { good: (value) => typeof value === 'boolean', accepted: 'true or false' };

const KINDS: Readonly<Record<FaultKind, Readonly<Record<string, Field>>>> = {
  status: { status: whole(200, 599), taken: { ...TAKEN, preset: false } },
  delay: { ms: whole(0, 600_000) },
  hang: { taken: { ...TAKEN, preset: true } },
  reset: { taken: { ...TAKEN, preset: false } },
  'rate-limit': { retry_after: { ...whole(0, 86_400), preset: 1 } },
  drip: { ms: { ...whole(0, 600_000), preset: 250 } },
  redirect: {
    to: { good: (value) => typeof value === 'string' && /^[!-~]{1,2000}$/.test(value), accepted: 'an address' },
  },
  huge: { bytes: { ...whole(1, 67_108_864), preset: 8_388_608 } },
};

/** The kinds of fault, for messages. */
export const FAULT_KINDS = Object.keys(KINDS) as readonly FaultKind[];

/** One fault, several in a row, or `{kind: none}` (healthy), from JSON that somebody sent. */
export function parseFaults(
  value: unknown,
): { readonly faults: readonly Fault[] } | { readonly problem: FaultProblem } {
  if (!Array.isArray(value) && isRecord(value) && value.kind === 'none') return { faults: [] };
  const faults: Fault[] = [];
  for (const one of Array.isArray(value) ? value : [value]) {
    const parsed = parseFault(one);
    if ('problem' in parsed) return parsed;
    faults.push(parsed.fault);
  }
  return { faults };
}

function parseFault(value: unknown): { readonly fault: Fault } | { readonly problem: FaultProblem } {
  if (!isRecord(value)) return problem('not-a-fault', '', 'an object with "kind"');
  const kind = value.kind;
  if (typeof kind !== 'string' || !Object.hasOwn(KINDS, kind)) {
    return problem('unknown-kind', 'kind', [...FAULT_KINDS, 'none'].join(', '));
  }
  const fields: Readonly<Record<string, Field>> = { ...KINDS[kind as FaultKind], times: TIMES };
  const stranger = Object.keys(value).find((key) => key !== 'kind' && !Object.hasOwn(fields, key));
  if (stranger !== undefined) return problem('unknown-key', stranger, Object.keys(fields).join(', '));
  const fault: Record<string, unknown> = { kind };
  for (const [key, field] of Object.entries(fields)) {
    const given = Object.hasOwn(value, key) ? value[key] : field.preset;
    if (given === undefined && key === 'times') continue;
    if (!field.good(given)) return problem('bad-value', key, field.accepted);
    fault[key] = given;
  }
  return { fault: fault as Fault };
}

function whole(least: number, most: number): Field {
  return {
    good: (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most,
    accepted: `a whole number from ${least} to ${most}`,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function problem(code: FaultProblem['code'], key: string, accepted: string): { readonly problem: FaultProblem } {
  return { problem: { code, key, accepted } };
}
