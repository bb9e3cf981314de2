import type { Fault } from './fault.ts';
import type { ReceivedStatement } from './received-statement.ts';

/**
 * What became of one request. `repeat`: the same id and bytes again. `conflict`: the same id with other bytes.
 * `refused`: not a message of ours (see `problem`). `not-taken`: the channel was told to fail.
 */
export type Outcome = 'accepted' | 'repeat' | 'conflict' | 'refused' | 'not-taken';

/** Why a request is no message that a receiver may show. */
export type Problem = 'no-signature' | 'bad-signature' | 'stale' | 'not-json';

/** One request to a channel of the sandbox, as it came. Keys are as in the JSON of `GET /messages`. */
export type Received = {
  /** From 1, over all channels. */
  readonly seq: number;
  readonly at: string;
  readonly channel: string;
  readonly outcome: Outcome;
  readonly problem: Problem | null;
  /** What the channel did wrong with it. */
  readonly fault: Fault | null;
  /** For an accepted message and its repeats. */
  readonly receipt: { readonly id: string; readonly url: string } | null;
  readonly webhook_id: string | null;
  /** `content-type`, `user-agent` and those that begin with `webhook-`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes, as text. */
  readonly body: string;
  /** What it says; null when it is not JSON. */
  readonly statement: ReceivedStatement | null;
};
