import { newsOf } from '../../core/drill/told.ts';
import type { Asked } from '../../core/incident/decide/guard.ts';
import { guarded } from '../../core/incident/decide/guard.ts';
import { stop } from '../../core/incident/decide/stop.ts';
import type { Decision } from '../../core/incident/decision.ts';
import type { OnBehalf } from '../../core/incident/entry-data.ts';
import type { Telephones } from '../../core/incident/escalation.ts';
import { UNREAD } from '../../core/incident/escalation.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { Question } from '../../core/incident/walk.ts';
import { openQuestions } from '../../core/incident/walk.ts';
import type { PlannedPlaybook } from '../../core/workspace/plan-playbooks.ts';
import type { Header, World } from '../../ports.ts';
import type { Summary } from '../deliver/deliver.ts';
import type { OtherIncident } from '../other-incidents.ts';
import { otherIncidents } from '../other-incidents.ts';
import type { Session } from '../session.ts';
import { telephonesFor } from '../telephones.ts';
import type { AlarmWatch } from './alarm-watch.ts';
import { openAlarmWatch } from './alarm-watch.ts';
import { leads } from './led-by.ts';
import type { Standing } from './notes.ts';
import { isAnswered, standingNotes } from './notes.ts';
import type { PutOff } from './put-off.ts';
import type { Typed } from './typed.ts';
import { openTyped } from './typed.ts';
import type { Voice } from './voice.ts';

/** One person at one terminal, walking one incident. */
export type Sitting = {
  readonly world: World;
  readonly session: Session;
  readonly by: string;
  readonly voice: Voice;
  readonly putOff: PutOff;
  /** The playbooks of the workspace that can be run. */
  readonly playbooks: () => Promise<readonly PlannedPlaybook[]>;
  readonly header: Header;
  /** Which question is being asked now; null: none, the person is in the menu. What is written answers it. */
  readonly stand: (question: Question | null) => void;
  /** True, and said, when somebody else has answered the question that stands. */
  readonly overtaken: () => Promise<boolean>;
  /** Writes what was decided; a refusal is said, and the same question comes again. */
  readonly write: (decide: (asked: Asked) => Decision, behalf?: OnBehalf) => Promise<boolean>;
  /** Writes a page as it is. */
  readonly say: (text: string) => void;
  /** Writes a sentence or two. */
  readonly tell: (text: string) => void;
  /** Keeps a sentence above each question: something is wrong. */
  readonly note: (text: string) => void;
  /** Reads the telephone list where somebody is waited for, for the lines above the questions. */
  readonly lookUpNumbers: () => Promise<void>;
  /** As last read. */
  readonly telephones: () => Telephones;
  /** Calls back what has not gone out, in the background; what came of it stands above the question. */
  readonly stop: () => Promise<void>;
  /** Sends what is open, in the background. */
  readonly send: () => void;
  /** Deliveries still on their way in this program. */
  readonly sending: () => Promise<void> | null;
  /** Whether staff are told of deadlines while this walk goes on, and where. */
  readonly alarms: AlarmWatch;
  /** Digests of the texts that were shown whole. */
  readonly shown: Set<string>;
  /** Lines that were typed and nothing was written of. */
  readonly typed: Typed;
  /** Reads what the other incidents of the workspace have come to: their clocks stand above the question too. */
  readonly lookAround: () => Promise<void>;
};

/** Sits down until `signal` ends. `deliver` sends what is open until then. */
export function sitDown(
  parts: Pick<Sitting, 'world' | 'session' | 'by' | 'voice' | 'putOff' | 'playbooks'> & {
    readonly deliver: () => Promise<Pick<Summary, 'refusal'>>;
    readonly signal: AbortSignal;
  },
): Sitting {
  const { world, session, by, voice, putOff, playbooks, deliver, signal } = parts;
  const notes = new Set<string>();
  const running = new Set<Promise<void>>();
  const typed = openTyped();
  let others: readonly OtherIncident[] = [];
  let standing: Standing = { asked: null, from: null };
  let telephones = UNREAD;
  /** What the last stop did: said above the question at which it was made. */
  let stopped: string | null = null;

  // Each release is sent at once: it does not wait for the tries of an older one.
  async function sendNow(): Promise<void> {
    try {
      const { refusal } = await deliver();
      if (refusal) notes.add(voice.refusal(refusal));
    } catch (problem) {
      notes.add(problem instanceof Error ? problem.message : String(problem));
    }
  }

  function send(): void {
    const sending = sendNow().finally(() => running.delete(sending));
    running.add(sending);
  }

  function isOvertaken(incident: Incident, at: string): boolean {
    return standing.asked !== null && isAnswered(openQuestions(session.plan, incident, at), standing.asked);
  }

  async function stopNow(): Promise<void> {
    const recorded = await session.record({ kind: 'person', id: by }, (incident, at) =>
      guarded({ plan: session.plan, incident, by, behalf: {}, at }, () => stop(incident)),
    );
    stopped =
      'refusal' in recorded ? voice.refusal(recorded.refusal) : voice.stopped(recorded.incident, recorded.entries);
  }

  const say = (text: string) => world.screen.err(`${text}\n`);
  const tell = (text: string) => say(voice.paragraph(text));
  return {
    world,
    session,
    by,
    voice,
    putOff,
    playbooks,
    header: (now) => {
      const incident = session.incident();
      const { plan } = session;
      const about = leads(session, by)
        ? standingNotes({ plan, voice, putOff: putOff.keys() }, incident, standing, now)
        : [];
      const elsewhere = leads(session, by) ? [] : [voice.elsewhere(plan, incident, now)];
      const urgent = voice.urgent(plan, incident, telephones, now);
      const said = [...elsewhere, ...(stopped === null ? [] : [stopped]), ...notes, ...urgent, ...about];
      const news = newsOf(world.drill(), session.journal().entries, now);
      return voice.header(plan, incident, said, now, others, news);
    },
    stand: (question) => {
      if (question !== null) stopped = null;
      standing = { asked: question, from: question ?? standing.from };
    },
    overtaken: async () => {
      if (!isOvertaken(await session.refresh(), world.now())) return false;
      tell(voice.words('not-written'));
      return true;
    },
    write: async (decide, behalf = {}) => {
      let late = false;
      const recorded = await session.record({ kind: 'person', id: by }, (incident, at) => {
        late = isOvertaken(incident, at);
        return late ? { entries: [] } : decide({ plan: session.plan, incident, by, behalf, at });
      });
      if (late) tell(voice.words('not-written'));
      else if (!('refusal' in recorded)) typed.forget();
      if (!('refusal' in recorded)) return !late;
      tell(voice.refusal(recorded.refusal));
      return false;
    },
    say,
    tell,
    note: (text) => void notes.add(text),
    lookUpNumbers: async () => {
      telephones = await telephonesFor(world, session.plan, session.incident());
    },
    telephones: () => telephones,
    stop: () => stopNow().catch((problem: unknown) => void notes.add(String(problem))),
    send,
    sending: () => (running.size === 0 ? null : Promise.all(running).then(() => undefined)),
    alarms: openAlarmWatch({
      world,
      session,
      by,
      send,
      signal,
      refused: (refusal) => void notes.add(voice.refusal(refusal)),
    }),
    shown: new Set(),
    typed,
    lookAround: async () => {
      others = await otherIncidents(world, session.incident());
    },
  };
}
