import type { Deadline } from '../../incident/deadline.ts';
import { deadlinesOf } from '../../incident/deadlines.ts';
import type { Found } from '../check.ts';
import { type Judged, minuteOf } from '../judged.ts';

/** Deadlines that somebody promised: in public, or to whoever called. */
const PROMISES = /^(next-update|eta|pay-|call-back-|language-)/;

const DONE: Readonly<Record<Deadline['state'], boolean | 'half' | null>> = {
  met: true,
  late: 'half',
  missed: false,
  // Nobody can say yet.
  pending: null,
  ended: null,
};

/** Each deadline and each promise that fell due: met, late or missed. */
export function checkTimes(drill: Judged): readonly Found[] {
  return deadlinesOf(drill.plan, drill.incident, drill.ends).flatMap(
    ({ id, due_at, state, met_at }): readonly Found[] => {
      const passed = DONE[state];
      if (passed === null || due_at === null) return [];
      const kind = PROMISES.test(id) ? 'promise' : 'deadline';
      const due = minuteOf(drill, due_at);
      const actual = met_at === null ? null : minuteOf(drill, met_at);
      return [{ kind, about: id, passed, expected: due, actual, minute: due }];
    },
  );
}
