/** What an audience can be told for the first time, in the order in which it is wanted. */
export const POINTS = ['first-word', 'cause', 'estimate', 'workaround', 'apology', 'all-clear'] as const;

export type Point = (typeof POINTS)[number];

/** Minutes from the beginning. `to`: the last one, where sources give a span. `assumed`: not public, or only about. */
export type When = { readonly minute: number; readonly to?: number; readonly assumed?: boolean };

/** When each audience was told each thing first; what is not there it was never told, as far as is known. */
export type Told = Readonly<Record<string, Partial<Record<Point, When>>>>;

/** Words in the order in which they came: of each point the first one counts. */
export function toldBy(
  words: readonly { readonly audience: string; readonly says: readonly Point[]; readonly when: When }[],
): Told {
  const told: Record<string, Partial<Record<Point, When>>> = {};
  for (const { audience, says, when } of words.toSorted((a, b) => a.when.minute - b.when.minute)) {
    const mine = Object.hasOwn(told, audience) ? told[audience] : undefined;
    const fresh = Object.fromEntries((['first-word', ...says] as const).map((point) => [point, when]));
    told[audience] = { ...fresh, ...mine };
  }
  return told;
}
