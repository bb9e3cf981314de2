/**
 * What a channel of the sandbox does wrong. `taken` says whether the message counts as received all the same; `times` is
 * for how many requests (without it: until told otherwise). Keys are as in the JSON of `POST /control/<channel>`.
 */
export type Fault = { readonly times?: number } & (
  | { readonly kind: 'status'; readonly status: number; readonly taken: boolean }
  /** Answers as usual, later. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Never answers. */
  | { readonly kind: 'hang'; readonly taken: boolean }
  /** Cuts the connection instead of an answer. */
  | { readonly kind: 'reset'; readonly taken: boolean }
  /** 429; `retry_after` in seconds. */
  | { readonly kind: 'rate-limit'; readonly retry_after: number }
  /** Answers one byte at a time, `ms` apart. */
  | { readonly kind: 'drip'; readonly ms: number }
  | { readonly kind: 'redirect'; readonly to: string }
  /** A good receipt in an answer of that many bytes. */
  | { readonly kind: 'huge'; readonly bytes: number }
);

export type FaultKind = Fault['kind'];

/** True when the message counts as received although the channel misbehaves. */
export function takes(fault: Fault): boolean {
  if ('taken' in fault) return fault.taken;
  return fault.kind === 'delay' || fault.kind === 'drip' || fault.kind === 'huge';
}

/** The faults that are left after the first was used once. */
export function used(faults: readonly Fault[]): readonly Fault[] {
  const [first, ...rest] = faults;
  if (first?.times === undefined) return faults;
  return first.times > 1 ? [{ ...first, times: first.times - 1 }, ...rest] : rest;
}
