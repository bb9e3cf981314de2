import type { Delivery } from '../../../src/core/channel/delivery.ts';
import { armIncident } from '../../../src/core/incident/arm-incident.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import type { Asked } from '../../../src/core/incident/decide/guard.ts';
import { leftBehind } from '../../../src/core/incident/decide/in-command.ts';
import type { ToPublish } from '../../../src/core/incident/decide/publish-release.ts';
import { publishRelease } from '../../../src/core/incident/decide/publish-release.ts';
import type { TypedFacts } from '../../../src/core/incident/decide/set-facts.ts';
import type { OtherPlaybook } from '../../../src/core/incident/decide/switch-playbook.ts';
import { switchedPlan, switchPlaybook } from '../../../src/core/incident/decide/switch-playbook.ts';
import type { Decision } from '../../../src/core/incident/decision.ts';
import { entry } from '../../../src/core/incident/decision.ts';
import { draftNeeded } from '../../../src/core/incident/draft-needed.ts';
import type { Author, Entry } from '../../../src/core/incident/entry.ts';
import { NO_HEAD } from '../../../src/core/incident/entry.ts';
import type { EntryData, OnBehalf } from '../../../src/core/incident/entry-data.ts';
import { evolve } from '../../../src/core/incident/fold.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { NOTHING_YET } from '../../../src/core/incident/nothing-yet.ts';
import { openIncident } from '../../../src/core/incident/open-incident.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';

/** Who speaks: a person, perhaps for another one. */
export type Speaker = string | ({ readonly by: string } & OnBehalf);

/** An incident told step by step: each step goes through the real decision, at the time that the test gives. */
export type Story = {
  readonly plan: Plan;
  readonly now: () => string;
  readonly incident: () => Incident;
  readonly entries: () => readonly Entry[];
  /** Moves the clock: `10:35` is UTC on 10 September 2016 (13:35 in Bucharest). */
  readonly at: (time: string) => Story;
  /** Decides and writes; the code of the refusal, or the types that were written. */
  readonly does: (decide: (asked: Asked) => Decision, speaker?: Speaker) => string;
  /** The same, and the test ends here when it is refused. */
  readonly must: (decide: (asked: Asked) => Decision, speaker?: Speaker) => Story;
  /** Drafts where `publish` would, and releases. */
  readonly publish: (statements: readonly string[], more?: Partial<ToPublish>, speaker?: Speaker) => string;
  /** Channels have taken these deliveries (all that are pending unless named). */
  readonly accept: (...ids: readonly string[]) => Story;
  /** Channels have refused them for good. */
  readonly fail: (...ids: readonly string[]) => Story;
  /** Goes on with another playbook, where that is allowed. */
  readonly switchTo: (next: OtherPlaybook, speaker?: Speaker) => string;
  readonly write: <T extends keyof EntryData>(type: T, data: EntryData[T], by?: Author) => Story;
};

type Beginning = {
  readonly plan?: Plan;
  readonly by?: string;
  readonly at?: string;
  readonly mode?: 'live' | 'drill';
  readonly typed?: TypedFacts;
  readonly lost?: readonly string[];
  /** Planned work: from when to when. */
  readonly window?: { readonly from: string; readonly to: string };
};

const DRAFTED = 'statement.drafted';
const SYSTEM: Author = { kind: 'system', id: 'delivery' };

/** Opens: by Ana at 13:20 in Bucharest, cards and cash machines down since 13:05, unless said. */
export function story(begin: Beginning = {}): Story {
  const { by = 'ana', mode = 'live', lost = [] } = begin;
  let plan = begin.plan ?? SMALL_PLAN;
  const typed = begin.typed ?? { services: 'cards,atm', started_at: '13:05' };
  let now = instant(begin.at ?? '10:20');
  let entries: readonly Entry[] = [];
  let incident = NOTHING_YET;
  let ids = 0;

  function write(decision: Decision, author: Author): void {
    if ('refusal' in decision) return;
    for (const content of decision.entries) {
      const seq = entries.length + 1;
      const place = { seq, prev: seq === 1 ? NO_HEAD : hashOf(seq - 1), hash: hashOf(seq) };
      const written = { id: hashOf(seq).slice(0, 32), at: now, by: author, ...content, ...place } as Entry;
      entries = [...entries, written];
      incident = evolve(incident, written);
    }
  }

  const id = '2016-09-10-small-outage';
  const uid = 'ab'.repeat(16);
  const opening = { plan, playbookDigest: 'cd'.repeat(32), mode, uid, by, at: now, typed, lost };
  const window = begin.window && { from: instant(begin.window.from), to: instant(begin.window.to) };
  const armed = window && armIncident({ ...opening, ...window }, id);
  const opened = armed ?? openIncident(opening, id);
  if ('refusal' in opened) throw new Error(opened.refusal.code);
  const first = armed && !('refusal' in armed) ? entry('incident.armed', armed) : entry('incident.opened', opened);
  write(first, { kind: 'person', id: by });

  const told: Story = {
    get plan() {
      return plan;
    },
    now: () => now,
    incident: () => incident,
    entries: () => entries,
    at: (time) => {
      now = instant(time);
      return told;
    },
    does: (decide, speaker = by) => {
      const { by: speaks, ...behalf } = typeof speaker === 'string' ? { by: speaker } : speaker;
      const asked = { plan, incident, by: speaks, behalf, at: now };
      const decided = decide(asked);
      const decision = 'refusal' in decided ? decided : (leftBehind(asked, decided.entries) ?? decided);
      write(decision, { kind: 'person', id: speaks });
      return outcomeOf(decision);
    },
    must: (decide, speaker) => {
      let no: string | null = null;
      told.does((asked) => {
        const decision = decide(asked);
        if ('refusal' in decision) no = JSON.stringify(decision.refusal);
        return decision;
      }, speaker);
      if (no !== null) throw new Error(no);
      return told;
    },
    publish: (statements, more = {}, speaker) => {
      for (const statement of statements) {
        const wanted = draftNeeded(plan, incident, statement, now) !== null;
        const drafted = wanted ? told.does((asked) => draftStatement(asked, statement, {}), speaker) : DRAFTED;
        if (drafted !== DRAFTED) return drafted;
      }
      return told.does((asked) => publishRelease(asked, { ...everywhere(), statements, ...more }), speaker);
    },
    accept: (...names) => {
      for (const { id: delivery, attempts } of chosen(names)) {
        const data = { delivery, attempt: attempts.length, status: 200, receipt: null };
        write(entry('delivery.accepted', data), SYSTEM);
      }
      return told;
    },
    fail: (...names) => {
      for (const { id: delivery, attempts } of chosen(names)) {
        const how = { reason: 'refused', status: 400, words: '', retry_at: null } as const;
        write(entry('delivery.failed', { delivery, attempt: attempts.length, ...how }), SYSTEM);
      }
      return told;
    },
    switchTo: (next, speaker) => {
      const switched = switchedPlan(plan, incident, next.plan);
      const outcome = told.does((asked) => switchPlaybook(asked, next), speaker);
      if (outcome === 'playbook.switched') plan = switched;
      return outcome;
    },
    write: (type, data, author = { kind: 'person', id: by }) => {
      write(entry(type, data as never), author);
      return told;
    },
  };

  function chosen(names: readonly string[]): readonly Delivery[] {
    const all = Object.values(incident.deliveries);
    if (names.length === 0) return all.filter(({ state }) => state === 'pending');
    return names.map((name) => {
      const found = all.find((one) => one.id === name);
      if (!found) throw new Error(`no delivery ${name}, there is ${all.map((one) => one.id).join(', ')}`);
      return found;
    });
  }

  function everywhere(): ToPublish {
    const fresh = () => (ids++).toString(16).padStart(32, '0');
    return {
      statements: [],
      channels: [],
      languages: [],
      because: undefined,
      emergency: false,
      unusable: {},
      id: fresh,
    };
  }

  return told;
}

/** `10:35` as an instant of 10 September 2016, UTC; anything else is one already. */
export function instant(time: string): string {
  return new Date(/^\d\d:\d\d$/.test(time) ? `2016-09-10T${time}:00Z` : time).toISOString();
}

/** The code of a refusal, or the types of what is to be written, or `nothing`. */
export function outcomeOf(decision: Decision): string {
  if ('refusal' in decision) return decision.refusal.code;
  return decision.entries.map(({ type }) => type).join(', ') || 'nothing';
}

function hashOf(seq: number): string {
  return seq.toString(16).padStart(64, '0');
}
