import type { SourceFile, World } from '../ports.ts';

/** A workspace in a temporary folder, with a clock and addresses of its own: for playing an incident. Nothing in it knows a real address or secret. */
export type Stage = {
  readonly world: World;
  /** Puts the clock forward; never back. */
  readonly turnTo: (instant: string) => void;
  /** Runs a command line there, as typed after `firsthour`. What it prints is kept back. */
  readonly perform: (
    argv: readonly string[],
  ) => Promise<{ readonly exit: number; readonly out: string; readonly err: string }>;
  /** Removes the folder. */
  readonly clear: () => Promise<void>;
};

export type SetStage = (setting: {
  readonly files: readonly SourceFile[];
  readonly startsAt: string;
  /** The clock runs as in life; else it stands until it is turned, and sleeping turns it. */
  readonly running: boolean;
  /** All the environment there is; asked each time. */
  readonly env: (name: string) => string | undefined;
}) => Promise<Stage>;
