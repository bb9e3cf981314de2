import { supersededBy } from '../channel/slot.ts';
import type { Plan } from '../playbook/plan.ts';
import { own } from '../statement/own.ts';
import type { Announcement } from './announcement.ts';
import { announcementOf } from './announcement.ts';
import { missingApprovals } from './approvals.ts';
import { wasTaken } from './audience.ts';
import type { Deadline } from './deadline.ts';
import { deadlinesOf } from './deadlines.ts';
import type { DeliveryStatus } from './delivery-status.ts';
import { deliveryStatus } from './delivery-status.ts';
import type { FactValue } from './entry-data.ts';
import type { Command, Incident } from './incident.ts';
import type { Owed } from './owed.ts';
import { owedOf } from './owed.ts';
import type { Question } from './walk.ts';
import { openQuestions } from './walk.ts';

/** A fact that somebody has set. `confirmed` null: nobody has to confirm it. */
export type KnownFact = {
  readonly fact: string;
  readonly value: FactValue;
  readonly by: string;
  readonly at: string;
  readonly confirmed: boolean | null;
  readonly confirmed_by: string | null;
  readonly internal: boolean;
};

/** The newest word of a statement that channels have taken. */
export type SaidWord = {
  readonly statement: string;
  readonly revision: number;
  readonly stage: string;
  readonly audience: string;
  /** First acceptance. */
  readonly at: string;
  readonly places: readonly { readonly channel: string; readonly language: string }[];
};

/** What somebody needs to know who takes over: `handover --json`. */
export type Handover = {
  /** Whether to announce, and what was decided about it; null once that is no question. */
  readonly announcement: Announcement | null;
  readonly id: string;
  readonly uid: string;
  readonly mode: Incident['mode'];
  readonly state: Incident['state'];
  readonly now: string;
  readonly commander: string;
  readonly command: Command;
  readonly handed_over: Incident['away'];
  readonly doubled: Incident['doubled'];
  readonly lost: readonly string[];
  readonly known: readonly KnownFact[];
  /** Taken for granted, because the playbook says so and nobody has said otherwise. */
  readonly assumed: Readonly<Record<string, FactValue>>;
  /** `asked`: somebody was asked, and did not know. */
  readonly not_known: readonly { readonly fact: string; readonly asked: boolean }[];
  readonly said: readonly SaidWord[];
  /** What is due: the playbook's clocks and what was promised in public. */
  readonly promised: readonly Deadline[];
  readonly pending: {
    readonly approvals: readonly { readonly statement: string; readonly roles: readonly string[] }[];
    readonly deliveries: readonly DeliveryStatus[];
    readonly owed: readonly Owed[];
    readonly tasks: readonly string[];
  };
  readonly next: Question | null;
  readonly head: string;
};

/** One page of an incident, as data. */
export function handoverOf(plan: Plan, incident: Incident, now: string): Handover {
  const open = openQuestions(plan, incident, now);
  return {
    id: incident.id,
    uid: incident.uid,
    mode: incident.mode,
    state: incident.state,
    now,
    commander: incident.commander,
    command: incident.command,
    handed_over: incident.away,
    doubled: incident.doubled,
    announcement: announcementOf(plan, incident, now),
    lost: Object.keys(incident.lost),
    known: knownFacts(plan, incident),
    assumed: assumedFacts(plan, incident),
    not_known: unknownFacts(plan, incident),
    said: saidWords(incident),
    promised: deadlinesOf(plan, incident, now).filter(({ state }) => state === 'pending' || state === 'missed'),
    pending: {
      approvals: missing(incident),
      deliveries: openDeliveries(plan, incident),
      owed: owedOf(plan, incident),
      tasks: open.flatMap((one) => (one.kind === 'task' ? [one.task] : [])),
    },
    next: open[0] ?? null,
    head: incident.head,
  };
}

function knownFacts(plan: Plan, incident: Incident): readonly KnownFact[] {
  return Object.entries(incident.facts).flatMap(([fact, { value, by, at, confirmed, confirmed_by }]) => {
    if (value === null) return [];
    const rule = own(plan.playbook.facts, fact);
    const asks = rule?.confirm !== undefined;
    return [
      { fact, value, by, at, confirmed: asks ? confirmed : null, confirmed_by, internal: rule?.internal === true },
    ];
  });
}

function assumedFacts(plan: Plan, incident: Incident): Readonly<Record<string, FactValue>> {
  const assumed = Object.entries(plan.playbook.facts ?? {}).flatMap(([fact, { default: value }]) =>
    value === undefined || Object.hasOwn(incident.facts, fact) ? [] : [[fact, value] as const],
  );
  return Object.fromEntries(assumed);
}

/** Facts that were asked and are not known, and those of the playbook that nobody was asked. */
function unknownFacts(plan: Plan, incident: Incident): Handover['not_known'] {
  const asked = Object.entries(incident.facts).flatMap(([fact, { value }]) =>
    value === null ? [{ fact, asked: true }] : [],
  );
  const never = Object.entries(plan.playbook.facts ?? {}).flatMap(([fact, rule]) =>
    rule.default !== undefined || rule.internal || Object.hasOwn(incident.facts, fact) ? [] : [{ fact, asked: false }],
  );
  return [...asked, ...never];
}

/** The newest revision of each statement that any channel has taken, the latest first. */
function saidWords(incident: Incident): readonly SaidWord[] {
  const words = new Map<string, SaidWord>();
  for (const one of Object.values(incident.deliveries).filter(wasTaken)) {
    const { statement, revision, stage, audience, channel, language } = one;
    const before = words.get(statement);
    const same = before?.revision === revision ? before : null;
    const at = one.accepted_at ?? one.published_at;
    words.set(statement, {
      statement,
      revision,
      stage,
      audience,
      at: same !== null && Date.parse(same.at) < Date.parse(at) ? same.at : at,
      places: [...(same?.places ?? []), { channel, language }],
    });
  }
  return [...words.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** Of revisions that could still be sent: the newest of each statement. */
function missing({ drafts }: Incident): Handover['pending']['approvals'] {
  return Object.entries(drafts).flatMap(([statement, revisions]) => {
    const latest = revisions.at(-1);
    const roles = latest && latest.published_at === null ? [...new Set(missingApprovals(latest))] : [];
    return roles.length === 0 ? [] : [{ statement, roles }];
  });
}

/** On their way, for a person to do or to look at, or refused and not said by a newer one. */
function openDeliveries(plan: Plan, incident: Incident): readonly DeliveryStatus[] {
  const { deliveries } = incident;
  return Object.values(deliveries).flatMap((one) => {
    const lost = one.state === 'failed' && !supersededBy(one, deliveries);
    return one.state === 'pending' || one.state === 'unknown' || lost ? [deliveryStatus(plan, incident, one)] : [];
  });
}
