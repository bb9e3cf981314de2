import type { Deadline } from '../schema/generated/types.ts';

/** True for the clock of the first public word: due once, counted from when the impact started, met by what the public hears. */
export function isFirstStatement({ within, from, met_by }: Pick<Deadline, 'within' | 'from' | 'met_by'>): boolean {
  return within !== undefined && from === 'started' && met_by?.public !== undefined;
}
