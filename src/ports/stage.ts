import type { SourceFile, World } from '../ports.ts';
import type { Pace } from './local-server.ts';

/** What came of a command line. */
export type Performed = { readonly exit: number; readonly out: string; readonly err: string };

/** A workspace in a temporary folder, with a clock and addresses of its own: for playing an incident. Nothing in it knows a real address or secret. */
export type Stage = {
  readonly world: World;
  /** For the server that plays the channels; undefined where the clock runs as in life. */
  readonly pace: Pace | undefined;
  /** Puts the clock forward, and lets happen what is due by then; never back. */
  readonly turnTo: (instant: string) => Promise<void>;
  /** Lets time pass until the work is done. */
  readonly until: <T>(work: Promise<T>) => Promise<T>;
  /** Runs a command line there, as typed after `firsthour`, beside what runs already. What it prints is kept back. */
  readonly perform: (argv: readonly string[]) => Promise<Performed>;
  /** Interrupts whatever still runs there. */
  readonly interrupt: () => void;
  /** Removes the folder. */
  readonly clear: () => Promise<void>;
};

export type SetStage = (setting: {
  readonly files: readonly SourceFile[];
  readonly startsAt: string;
  /** The clock runs as in life; else it stands until it is turned or waited for, and everything has its order. */
  readonly running: boolean;
  /** All the environment there is; asked each time. */
  readonly env: (name: string) => string | undefined;
  /** The only place that requests may go to: `http://127.0.0.1:4810`. Asked each time; anything else is a bug. */
  readonly origin: () => string;
  /** In the place of this machine's dice. */
  readonly dice?: Pick<World, 'id' | 'random'>;
}) => Promise<Stage>;
