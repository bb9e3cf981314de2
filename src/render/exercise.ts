import type { Look } from './layout/look.ts';
import { rows } from './layout/rows.ts';

const BANNER = 'EXERCISE EXERCISE EXERCISE: this is a drill';

/** What stands on top of all that is shown of a drill; of a live incident nothing does. */
export function exerciseRows(look: Look, mode: 'live' | 'drill'): readonly string[] {
  return mode === 'live' ? [] : [rows(look, [['drill', BANNER]])];
}
