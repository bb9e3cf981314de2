/** Somebody who may fill one role. */
export type Able = { readonly id: string; readonly roles: readonly string[] };

/**
 * The roles that stay empty when each person fills one at most, and as many as can be are filled: a maximum matching by
 * augmenting paths (H. W. Kuhn, 1955). A role stands in the list once for each person wanted.
 */
export function unfilled(roles: readonly string[], people: readonly Able[]): readonly string[] {
  const placeOf = new Map<string, number>();
  const fill = (place: number, asked: Set<string>): boolean =>
    people.some(({ id, roles: held }) => {
      if (!held.includes(roles[place] ?? '') || asked.has(id)) return false;
      asked.add(id);
      const taken = placeOf.get(id);
      if (taken !== undefined && !fill(taken, asked)) return false;
      placeOf.set(id, place);
      return true;
    });
  return roles.filter((_, place) => !fill(place, new Set()));
}

/**
 * The same when one of them has written the statement, who never counts. Of these authors the one with whom most roles are
 * filled is taken.
 */
export function unfilledBeside(
  authors: readonly string[],
  roles: readonly string[],
  people: readonly Able[],
): readonly string[] {
  let fewest = roles;
  for (const author of authors) {
    const left = unfilled(
      roles,
      people.filter(({ id }) => id !== author),
    );
    if (left.length === 0) return left;
    if (left.length < fewest.length) fewest = left;
  }
  return fewest;
}
