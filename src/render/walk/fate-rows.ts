import type { Delivery } from '../../core/channel/delivery.ts';
import { forPeople, isByHand } from '../../core/incident/for-people.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { elapsed } from '../../core/time/instant.ts';
import type { Look, Piece, Style } from '../layout/look.ts';
import { labelled } from '../layout/rows.ts';
import { reasonWords } from '../reasons.ts';

/** So long an acceptance is news. */
const NEWS_MS = 10 * 60_000;
const LABEL = 12;
/** The keys that lead from any question to the deliveries that wait for a person. */
const KEYS = 'm, d';

/** What can become of deliveries, what needs a person first. */
const FATES = {
  failed: { label: 'Not out', style: 'alert', next: `: ${KEYS} for the text and another try` },
  unknown: { label: 'May be out', style: 'alert', next: `: look, then ${KEYS}` },
  'still-out': { label: 'Still out', style: 'alert', next: `: take it down; ${KEYS} when that is done` },
  copy: { label: 'Retrying', style: 'alert', next: `: ${KEYS} for the text to copy by hand` },
  retrying: { label: 'Retrying', style: null, next: ' (Ctrl-X stops it)' },
  'take-down': { label: 'Take down', style: 'alert', next: `: ${KEYS} when that is done` },
  'by-hand': { label: 'By hand', style: null, next: `: ${KEYS} for the text, and when it is up` },
  going: { label: 'On its way', style: null, next: ' (Ctrl-X stops it)' },
  accepted: { label: 'Accepted', style: 'good', next: '' },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly style: Style | null; readonly next: string }>
>;

type Fate = keyof typeof FATES;

/** What has become of deliveries: one row for each fate and its reason; of what was accepted the newest release, while it is news. */
export function fateRows(plan: Plan, look: Look, incident: Incident, now: string): readonly string[] {
  const waiting = new Set(forPeople(plan, incident).map(({ id }) => id));
  const groups = new Map<string, { readonly fate: Fate; readonly why: string; readonly alike: readonly Delivery[] }>();
  for (const delivery of Object.values(incident.deliveries)) {
    const fate = fateOf(plan, delivery, waiting.has(delivery.id), now);
    if (fate === 'accepted' && delivery.release !== incident.releases.at(-1)?.seq) continue;
    if (fate === null) continue;
    const why = whyOf(plan, incident, delivery, fate);
    const key = `${fate} ${why}`;
    groups.set(key, { fate, why, alike: [...(groups.get(key)?.alike ?? []), delivery] });
  }
  const order = Object.keys(FATES);
  return [...groups.values()]
    .sort((a, b) => order.indexOf(a.fate) - order.indexOf(b.fate))
    .map(({ fate, why, alike }) => {
      const { label, style, next } = FATES[fate];
      const places = placesOf(plan, alike);
      const pieces: readonly Piece[] = [style === null ? places : [style, places], why === '' ? '' : `, ${why}`, next];
      return labelled(look, label, LABEL, pieces);
    });
}

function fateOf(plan: Plan, delivery: Delivery, waits: boolean, now: string): Fate | null {
  const { state, accepted_at, attempts, reason } = delivery;
  const retracts = delivery.amends?.does === 'retracts';
  switch (state) {
    case 'failed':
      return waits ? (retracts ? 'still-out' : 'failed') : null;
    case 'unknown':
      return retracts ? 'still-out' : 'unknown';
    case 'pending':
      if (isByHand(plan, delivery)) return retracts ? 'take-down' : 'by-hand';
      if (waits) return 'copy';
      return attempts.length === 0 || reason === null ? 'going' : 'retrying';
    case 'accepted':
    case 'visible':
      return accepted_at !== null && elapsed(accepted_at, now) < NEWS_MS ? 'accepted' : null;
    case 'skipped':
      return null;
    default:
      return state satisfies never;
  }
}

function whyOf(plan: Plan, incident: Incident, { reason, channel }: Delivery, fate: Fate): string {
  if (reason === null || fate === 'accepted' || fate === 'by-hand' || fate === 'take-down' || fate === 'going')
    return '';
  return reasonWords(plan, reason, channel, Object.keys(incident.lost));
}

/** `holding: website and email (ro, en), branch-door (ro); staff-brief: email (ro, en)`. */
function placesOf(plan: Plan, deliveries: readonly Delivery[]): string {
  const statements = [...new Set(deliveries.map(({ statement }) => statement))];
  return statements
    .map(
      (statement) =>
        `${statement}: ${channelsOf(
          plan,
          deliveries.filter((one) => one.statement === statement),
        )}`,
    )
    .join('; ');
}

/** Channels that have the same languages share one bracket. */
function channelsOf(plan: Plan, deliveries: readonly Delivery[]): string {
  const channels = [...new Set(deliveries.map(({ channel }) => channel))];
  const byLanguages = new Map<string, readonly string[]>();
  for (const channel of channels) {
    const ordered = deliveries.filter((one) => one.channel === channel).map(({ language }) => language);
    const key = plan.workspace.languages.filter((language) => ordered.includes(language)).join(', ');
    byLanguages.set(key, [...(byLanguages.get(key) ?? []), channel]);
  }
  return [...byLanguages].map(([languages, alike]) => `${alike.join(', ')} (${languages})`).join(', ');
}
