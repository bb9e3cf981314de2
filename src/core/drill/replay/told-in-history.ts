import type { History } from '../../schema/generated/types.ts';
import { type Told, toldBy } from './told.ts';

/** Whom a word is taken to be for when the history does not say. */
const EVERYBODY = 'customers';

/** When audiences were told what, by a table of times and events. */
export function toldInHistory({ events }: History): Told {
  const words = events.flatMap(({ kind, audience = EVERYBODY, says = [], minute, to, assumed }) =>
    kind === 'word'
      ? [{ audience, says, when: { minute, ...(to === undefined ? {} : { to }), ...(assumed ? { assumed } : {}) } }]
      : [],
  );
  return toldBy(words);
}
