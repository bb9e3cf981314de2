import type { Delivery } from '../../core/channel/delivery.ts';
import type { Asked } from '../../core/incident/decide/guard.ts';
import type { Decision } from '../../core/incident/decision.ts';
import type { OnBehalf } from '../../core/incident/entry-data.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { Header, World } from '../../ports.ts';
import type { Summary } from '../deliver/deliver.ts';
import type { Session } from '../session.ts';
import type { Voice } from './voice.ts';

/** How many outcomes stand above a question. */
const OUTCOMES_SHOWN = 6;

/** One person at one terminal, walking one incident. */
export type Sitting = {
  readonly world: World;
  readonly session: Session;
  readonly by: string;
  readonly voice: Voice;
  /** Questions put off in this sitting. */
  readonly putOff: Set<string>;
  readonly header: Header;
  /** Writes what was decided; a refusal is said, and the same question comes again. */
  readonly write: (decide: (asked: Asked) => Decision, behalf?: OnBehalf) => Promise<boolean>;
  /** Writes a page as it is. */
  readonly say: (text: string) => void;
  /** Writes a sentence or two. */
  readonly tell: (text: string) => void;
  /** Notes an outcome: it stands above the next question, or at once above the present one. */
  readonly heard: (delivery: Delivery) => void;
  /** Sends what is open, in the background. */
  readonly send: () => void;
  /** Deliveries still on their way in this program. */
  readonly sending: () => Promise<void> | null;
};

/** Sits down. `deliver` sends what is open until its signal ends; each change of a delivery is told. */
export function sitDown(
  parts: Pick<Sitting, 'world' | 'session' | 'by' | 'voice'> & {
    readonly deliver: (told: (delivery: Delivery) => void) => Promise<Pick<Summary, 'refusal'>>;
  },
): Sitting {
  const { world, session, by, voice, deliver } = parts;
  // One line for each delivery, the latest last.
  const outcomes = new Map<string, string>();
  const running = new Set<Promise<void>>();

  function heard(delivery: Delivery): void {
    outcomes.delete(delivery.id);
    outcomes.set(delivery.id, voice.outcome(session.plan, delivery));
  }

  // Each release is sent at once: it does not wait for the tries of an older one.
  async function sendNow(): Promise<void> {
    try {
      const { refusal } = await deliver(heard);
      if (refusal) outcomes.set('', voice.refusal(refusal));
    } catch (problem) {
      outcomes.set('', problem instanceof Error ? problem.message : String(problem));
    }
  }

  function send(): void {
    const sending = sendNow().finally(() => running.delete(sending));
    running.add(sending);
  }

  const say = (text: string) => world.screen.err(`${text}\n`);
  const tell = (text: string) => say(voice.paragraph(text));
  return {
    world,
    session,
    by,
    voice,
    putOff: new Set(),
    header: (now) => voice.header(session.plan, session.incident(), [...outcomes.values()].slice(-OUTCOMES_SHOWN), now),
    write: async (decide, behalf = {}) => {
      const recorded = await session.record({ kind: 'person', id: by }, (incident: Incident, at) =>
        decide({ plan: session.plan, incident, by, behalf, at }),
      );
      if (!('refusal' in recorded)) return true;
      tell(voice.refusal(recorded.refusal));
      return false;
    },
    say,
    tell,
    heard,
    send,
    sending: () => (running.size === 0 ? null : Promise.all(running).then(() => undefined)),
  };
}
