import type { Path } from '../finding.ts';
import type { Happening, Inject, Reaction, Scenario } from '../schema/generated/types.ts';
import { durationMs } from '../time/duration.ts';

/** A happening, where it stands in the scenario, and the earliest and latest that it can come (ms from the beginning). */
export type Placed = {
  readonly happening: Happening;
  readonly path: Path;
  readonly from: number;
  readonly to: number;
};

/** Something the operator does, the same way. */
export type PlacedRun = Pick<Placed, 'path' | 'from' | 'to'> & Pick<Reaction, 'run' | 'refused'>;

/** When an inject comes at the earliest and at the latest, in ms from the beginning. */
export function spanOf({ at, between }: Pick<Inject, 'at' | 'between'>): readonly [from: number, to: number] {
  const [from = at, to = at] = between ?? [];
  return [timeFrom(from), timeFrom(to)];
}

/** A duration from the beginning; none is the beginning itself. */
export function timeFrom(duration: string | undefined): number {
  return duration === undefined ? 0 : durationMs(duration);
}

/** All that can happen in a scenario, each possibility of `one_of` among it. */
export function happeningsIn({ course = [] }: Scenario): readonly Placed[] {
  return course.flatMap((inject, index) => {
    const [from, to] = spanOf(inject);
    const path = ['course', index];
    const choices = inject.one_of ?? [];
    return [
      { happening: happeningOf(inject), path, from, to },
      ...choices.map((happening, choice) => ({ happening, path: [...path, 'one_of', choice], from, to })),
    ];
  });
}

/** Without when it happens, and what else could. */
export function happeningOf({ at: _at, between: _between, one_of: _choices, ...happening }: Inject): Happening {
  return happening;
}

/** All that the operator may do in a scenario. */
export function runsIn(scenario: Scenario): readonly PlacedRun[] {
  const own = scenario.operator.map(({ at, run, refused }, index) => {
    const when = timeFrom(at);
    return { run, ...(refused ? { refused } : {}), path: ['operator', index], from: when, to: when };
  });
  const reactions = happeningsIn(scenario).flatMap(({ happening, path, from, to }) =>
    (happening.then ?? []).map(({ after, run, refused }, index) => ({
      run,
      ...(refused ? { refused } : {}),
      path: [...path, 'then', index],
      from: from + timeFrom(after),
      to: to + timeFrom(after),
    })),
  );
  return [...own, ...reactions];
}
