import type { Refusal } from '../../refusal.ts';
import { misused, refused } from '../../refusal.ts';
import { own } from '../../statement/own.ts';
import { MINUTE } from '../../time/duration.ts';
import { plus } from '../../time/instant.ts';
import { announcing, reportsOf } from '../announcing.ts';
import { isPublicAudience, publicWords } from '../audience.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { FactChanges } from '../entry-data.ts';
import type { Incident } from '../incident.ts';
import type { Asked } from './guard.ts';
import { begun } from './guard.ts';
import { readFacts } from './set-facts.ts';

/** How long it takes, at most and at least, until it is decided anew; and unless said. */
export const LONGEST_RECHECK_MS = 30 * MINUTE;
export const SHORTEST_RECHECK_MS = MINUTE;
export const RECHECK_MS = 15 * MINUTE;

/** What withholding is decided with. */
export type ToWithhold = {
  readonly because: string | undefined;
  readonly recheckMs: number;
  /** Do customers or the press already speak of it? As typed; undefined: not said. */
  readonly spoken: string | undefined;
  /** How many customers have reported it, as typed. */
  readonly reports: string | undefined;
};

/**
 * Says nothing for now, for a reason, and asks again. Not once the public has heard of it, or may hear yet; and with a
 * second person where customers or the press already speak of it.
 */
export function withhold(asked: Asked, wanted: ToWithhold): Decision {
  return begun(asked, () => {
    const { plan, incident, by, behalf, at } = asked;
    const { because, recheckMs } = wanted;
    const late = tooLate(asked);
    if (late) return late;
    if (because === undefined || because.trim() === '') return misused('reason-missing', { command: 'withhold' });
    if (recheckMs > LONGEST_RECHECK_MS || recheckMs < SHORTEST_RECHECK_MS)
      return misused('recheck-out-of-bounds', { minutes: recheckMs / MINUTE, most: LONGEST_RECHECK_MS / MINUTE });
    const read = readFacts(plan, incident, typed(wanted), at);
    if ('refusal' in read) return read;
    const spoken = isSpokenOf(asked, read.facts);
    if (spoken === null) return misused('spoken-missing', {});
    const second = behalf.for !== undefined && behalf.for !== by;
    if (spoken && !second) {
      const others = plan.workspace.people.map(({ id }) => id).filter((id) => id !== by);
      return refused('second-person-missing', { others });
    }
    return entry('announcement.withheld', {
      because,
      recheck_at: plus(at, recheckMs),
      facts: read.facts,
      playbook: announcing(plan, withFacts(incident, read.facts), at)?.says ?? null,
      ...behalf,
    });
  });
}

/** True while nothing has been said in public that could be withheld. */
export function canWithhold({ plan, incident }: Pick<Asked, 'plan' | 'incident'>): boolean {
  return incident.state === 'open' && publicWords(plan, incident).length === 0;
}

function tooLate(asked: Asked): { readonly refusal: Refusal } | null {
  const { plan, incident } = asked;
  if (publicWords(plan, incident).length > 0) return refused('nothing-to-withhold', { incident: incident.id });
  if (incident.state === 'restored') return refused('withhold-restored', { incident: incident.id });
  const open = Object.values(incident.deliveries).filter(
    ({ state, audience }) => (state === 'pending' || state === 'unknown') && isPublicAudience(plan, audience),
  );
  return open.length > 0 ? refused('withhold-while-sending', { deliveries: open.map(({ id }) => id) }) : null;
}

function typed({ spoken, reports }: ToWithhold): Readonly<Record<string, string>> {
  return { ...(spoken === undefined ? {} : { spoken }), ...(reports === undefined ? {} : { reports }) };
}

/** True when customers have reported it, or they or the press speak of it, as was known or is said now; null: nobody has said. */
function isSpokenOf({ plan, incident }: Asked, facts: FactChanges): boolean | null {
  const known = withFacts(incident, facts);
  if (reportsOf(plan, known) > 0 || own(known.facts, 'spoken')?.value === true) return true;
  if (own(incident.facts, 'spoken')?.value === true) return true;
  return facts.spoken === false ? false : null;
}

/** The incident as it stands with what is said now. */
function withFacts(incident: Incident, facts: FactChanges): Incident {
  const said = { by: '', at: '', confirmed: false, confirmed_by: null };
  const states = Object.entries(facts).map(([name, value]) => [name, { ...said, value }] as const);
  return { ...incident, facts: { ...incident.facts, ...Object.fromEntries(states) } };
}
