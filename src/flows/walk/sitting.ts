import type { Delivery } from '../../core/channel/delivery.ts';
import type { Asked } from '../../core/incident/decide/guard.ts';
import type { Decision } from '../../core/incident/decision.ts';
import type { OnBehalf } from '../../core/incident/entry-data.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { Header, World } from '../../ports.ts';
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
  readonly say: (text: string) => void;
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
    readonly deliver: (told: (delivery: Delivery) => void) => Promise<unknown>;
  },
): Sitting {
  const { world, session, by, voice, deliver } = parts;
  const outcomes: string[] = [];
  let running: Promise<void> | null = null;
  let again = false;

  function heard(delivery: Delivery): void {
    outcomes.push(voice.outcome(session.plan, delivery));
  }

  function send(): void {
    if (running) {
      again = true;
      return;
    }
    running = deliver(heard)
      .then(
        () => undefined,
        (problem: unknown) => void outcomes.push(problem instanceof Error ? problem.message : String(problem)),
      )
      .finally(() => {
        running = null;
        if (again) {
          again = false;
          send();
        }
      });
  }

  const say = (text: string) => world.screen.err(`${text}\n`);
  return {
    world,
    session,
    by,
    voice,
    putOff: new Set(),
    header: (now) => voice.header(session.plan, session.incident(), outcomes.slice(-OUTCOMES_SHOWN), now),
    write: async (decide, behalf = {}) => {
      const recorded = await session.record({ kind: 'person', id: by }, (incident: Incident, at) =>
        decide({ plan: session.plan, incident, by, behalf, at }),
      );
      if (!('refusal' in recorded)) return true;
      say(voice.refusal(recorded.refusal));
      return false;
    },
    say,
    heard,
    send,
    sending: () => running,
  };
}
