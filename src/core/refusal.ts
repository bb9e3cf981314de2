/** A value that a refusal's sentence names. */
export type RefusalValue = string | number | readonly string[];

/**
 * A decision's "no". `usage` is a wrong word (unknown person, unknown fact; exit 2), `refused` is a rule (not approved,
 * not this role, out of date; exit 4), `failure` is a state in which nothing may be written (damaged journal, newer format; exit 3).
 * `code` is stable; render/refusals.ts makes the sentence and the hint from `values`.
 */
export type Refusal = {
  readonly kind: 'usage' | 'refused' | 'failure';
  readonly code: string;
  readonly values: Readonly<Record<string, RefusalValue>>;
};

/** A refusal by a rule: exit 4. */
export function refused(code: string, values: Refusal['values'] = {}): { readonly refusal: Refusal } {
  return { refusal: { kind: 'refused', code, values } };
}

/** A refusal of a word that names nothing, or of a value that cannot be: exit 2. */
export function misused(code: string, values: Refusal['values'] = {}): { readonly refusal: Refusal } {
  return { refusal: { kind: 'usage', code, values } };
}

/** A refusal to write at all: exit 3. */
export function unwritable(code: string, values: Refusal['values'] = {}): { readonly refusal: Refusal } {
  return { refusal: { kind: 'failure', code, values } };
}
