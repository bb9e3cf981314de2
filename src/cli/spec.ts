import type { Invocation } from '../commands/shared/invocation.ts';
import type { World } from '../ports.ts';

/** A flag as commander reads it: `--reason <why>`. `many`: may be given again and again, one value each. */
export type Flag = { readonly flag: string; readonly does: string; readonly many?: true };

/** What a command's file exports. Resolves to the exit code. */
export type Run = (invocation: Invocation, world: World) => Promise<number>;

/** One command: its name, its words for `--help`, and where its code is, loaded when it runs. */
export type Spec = {
  /** `set`, or `channel list`. */
  readonly name: string;
  /** Positional words after the name, as shown: `[incident] <statement>`. */
  readonly words: string;
  readonly does: string;
  /** More about it, a paragraph for `--help`. */
  readonly about?: string;
  readonly flags: readonly Flag[];
  readonly examples: readonly string[];
  readonly load: () => Promise<Run>;
};

/** Flags of commands that look at or work on one incident. */
export const INCIDENT: readonly Flag[] = [
  { flag: '--incident <id>', does: 'which incident; without it the only open live one' },
];

/** Flags of commands that write what a person says. */
export const SPEAKS: readonly Flag[] = [
  ...INCIDENT,
  { flag: '--as <person>', does: 'who speaks (or FIRSTHOUR_AS; on a terminal asked once)' },
  { flag: '--for <person>', does: 'somebody else decided this, and told the speaker' },
  { flag: '--via <way>', does: 'how they told it: phone or room' },
];

/** Reason for going on where that is allowed. */
export const BECAUSE: Flag = { flag: '--because <why>', does: 'the reason, written down' };

/** How long `publish` and `retry` wait for outcomes. */
export const WAIT: Flag = {
  flag: '--wait <duration>',
  does: 'wait for outcomes at most so long (default: until all are final)',
};
