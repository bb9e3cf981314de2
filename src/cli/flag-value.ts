import { misuse } from '../commands/shared/stop.ts';
import type { Flag, Spec } from './spec.ts';

/** Longest value of a flag, in characters: whatever is longer was pasted by mistake, and the journal keeps all it is given. */
const LONGEST = 4_000;

/** Takes a flag's value as commander found it; refuses what was not meant as one. A flag that is not for many takes one. */
export function flagValue(spec: Spec, { flag: shown, many }: Flag) {
  const flag = nameOf(shown);
  const others = spec.flags.map((other) => nameOf(other.flag));
  const { name: command } = spec;
  return (value: string, before?: string | readonly string[]): string | readonly string[] => {
    if (others.includes(value.replace(/=.*$/s, ''))) throw misuse('flag-without-value', { command, flag, next: value });
    if (value.length > LONGEST) throw misuse('too-long', { what: flag, length: value.length, longest: LONGEST });
    if (many) return [...(before ?? []), value];
    if (before !== undefined) throw misuse('flag-twice', { flag, values: [String(before), value] });
    return value;
  };
}

/** `--as` of `--as <person>`. */
export function nameOf(flag: string): string {
  return flag.split(' ')[0] ?? flag;
}
