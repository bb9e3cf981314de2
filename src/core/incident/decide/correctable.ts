import { inFlight } from '../../channel/slot.ts';
import type { Refusal } from '../../refusal.ts';
import { refused } from '../../refusal.ts';
import { correctedBy } from '../../statement/statement-of.ts';
import type { Carried } from '../carried.ts';
import { carriedOf } from '../carried.ts';
import { unknownStatement } from './draft-statement.ts';
import type { Asked } from './guard.ts';

type No = { readonly refusal: Refusal };

/** Why there is nothing of a statement to correct, or null. A correction is corrected by correcting the statement again. */
export function uncorrectable(asked: Asked, statement: string): No | null {
  const corrected = correctedBy(asked.plan, statement);
  if (corrected !== null && !unknownStatement(asked, statement))
    return refused('correct-the-first', { statement, corrected });
  const out = carriedNow(asked, statement);
  return 'refusal' in out ? out : null;
}

/** What of a statement is out, or may be; a refusal when nothing is. */
export function carriedNow(asked: Asked, statement: string): Carried | No {
  const carried = carriedOf(asked.incident, statement);
  if (carried) return carried;
  const wrong = unknownStatement(asked, statement);
  if (wrong) return wrong;
  const waits = Object.values(asked.incident.deliveries).some(
    (one) => one.statement === statement && one.state === 'pending',
  );
  return waits ? refused('not-out-yet', { statement }) : refused('never-out', { statement });
}

/** Why nobody can say yet where a statement is out: a try is on its way. Or null. */
export function onItsWay({ at }: Asked, { statement, revision, deliveries }: Carried): No | null {
  const flying = deliveries.flatMap((one) => {
    const attempt = inFlight(one, at);
    return attempt ? [{ delivery: one.id, until: attempt.until }] : [];
  });
  if (flying.length === 0) return null;
  const until = flying.map((one) => one.until).sort();
  return refused('still-on-its-way', {
    statement,
    revision,
    deliveries: flying.map(({ delivery }) => delivery),
    until: until.at(-1) ?? at,
  });
}
