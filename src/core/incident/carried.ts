import type { Delivery } from '../channel/delivery.ts';
import { mayBeTaken } from '../channel/slot.ts';
import { earliest } from './audience.ts';
import type { Incident } from './incident.ts';
import { revisionOf } from './release.ts';

/** A revision that is out, or may be. */
export type Carried = {
  readonly statement: string;
  readonly revision: number;
  /** The first acceptance; where none is known, the release. */
  readonly at: string;
  /** Those that carry it. */
  readonly deliveries: readonly Delivery[];
};

/** True when people have it before them, or may: taken, unknown, or between tries of which one may have been taken. */
export function isCarried(delivery: Delivery): boolean {
  const { state } = delivery;
  return (
    state === 'accepted' || state === 'visible' || state === 'unknown' || (state === 'pending' && mayBeTaken(delivery))
  );
}

/** The newest revision of a statement that any channel carries, or null. */
export function carriedOf(incident: Incident, statement: string): Carried | null {
  const mine = Object.values(incident.deliveries).filter((one) => one.statement === statement && isCarried(one));
  if (mine.length === 0) return null;
  const revision = Math.max(...mine.map((one) => one.revision));
  const deliveries = mine.filter((one) => one.revision === revision);
  const released = revisionOf(incident, statement, revision)?.published_at ?? deliveries[0]?.published_at ?? '';
  return { statement, revision, at: earliest(deliveries) ?? released, deliveries };
}

/** Where a revision was ordered and could still turn out to be: everywhere but where it was not even tried. */
export function placesTried(incident: Incident, statement: string, revision: number): readonly string[] {
  const mine = Object.values(incident.deliveries).filter(
    (one) => one.statement === statement && one.revision === revision && one.state !== 'skipped',
  );
  return [...new Set(mine.map(({ channel, language }) => `${channel}/${language}`))];
}

/** What stands before people now: of each audience and place the newest statement, and the corrections that came after it. */
export function standing(incident: Incident): readonly Delivery[] {
  const carried = Object.values(incident.deliveries).filter((one) => isCarried(one) && !isTakenBack(incident, one));
  const words = carried.filter((one) => one.amends === undefined);
  return carried.filter((one) => {
    if (one.amends?.does === 'retracts') return false;
    const later = (one.amends ? carried : words).filter((other) => other.release > one.release);
    return !later.some((other) => takesPlace(other, one));
  });
}

function takesPlace(newer: Delivery, older: Delivery): boolean {
  if (newer.channel !== older.channel || newer.language !== older.language || newer.audience !== older.audience) {
    return false;
  }
  return newer.amends === undefined || newer.statement === older.statement;
}

/** True when a revision was taken back from the public. */
export function isTakenBack(
  incident: Incident,
  { statement, revision }: { readonly statement: string; readonly revision: number },
): boolean {
  return revisionOf(incident, statement, revision)?.retracted != null;
}

/** The newest correction of a revision that was released and not taken back itself, or undefined. */
export function correctionFor(
  incident: Incident,
  { statement, revision }: { readonly statement: string; readonly revision: number },
): { readonly statement: string; readonly revision: number; readonly at: string } | undefined {
  const corrections = Object.values(incident.drafts)
    .flat()
    .filter(({ draft: { corrects } }) => corrects?.statement === statement && corrects.revision === revision);
  return corrections
    .flatMap(({ draft, published_at: at, retracted }) =>
      at === null || retracted ? [] : [{ statement: draft.statement, revision: draft.revision, at }],
    )
    .at(-1);
}
