/** A command's words and flags as typed. */
export type Invocation = {
  /** Positional words after the command's name; an incident's id among them has been taken out. */
  readonly words: readonly string[];
  /** `--set a=1 --set b=2` -> `set: ['a=1', 'b=2']`; `--yes` -> `yes: true`. */
  readonly flags: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly incident: string | undefined;
  readonly as: string | undefined;
  readonly json: boolean;
  readonly workspace: string | undefined;
  /** How the command is called, for messages: `channel list`. */
  readonly command: string;
};

/** A flag's one value. */
export function flag(invocation: Invocation, name: string): string | undefined {
  const value = invocation.flags[name];
  return typeof value === 'string' ? value : undefined;
}

/** A flag's values, where it may be given again and again. */
export function flags(invocation: Invocation, name: string): readonly string[] {
  const value = invocation.flags[name];
  if (typeof value === 'string') return [value];
  return typeof value === 'object' ? value : [];
}

/** True when a flag without a value was given. */
export function given(invocation: Invocation, name: string): boolean {
  return invocation.flags[name] === true;
}
