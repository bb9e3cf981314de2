import type { Fault } from './fault.ts';
import type { Received } from './received.ts';

/** One channel that the sandbox plays. */
export type SandboxChannel = {
  readonly name: string;
  /** Where its webhook is: `/website`, `/hooks/<name>`. */
  readonly path: string;
  readonly secret: string;
  /** In order; the first is in force. None: healthy. */
  readonly faults: readonly Fault[];
};

/** All that the sandbox knows. */
export type SandboxState = {
  /** `http://127.0.0.1:4810`, without a slash at the end. */
  readonly url: string;
  /** In the order of the page. */
  readonly channels: readonly SandboxChannel[];
  /** Oldest first; the oldest are forgotten, their ids too. */
  readonly received: readonly Received[];
  readonly seq: number;
};

/** So many requests are remembered. */
export const KEPT = 1_000;

const PLAIN = ['website', 'social', 'email'];

/** The path of a channel's webhook. */
export function pathOf(channel: string): string {
  return PLAIN.includes(channel) ? `/${channel}` : `/hooks/${channel}`;
}

/** The state with another list of faults for one channel. */
export function withFaults(state: SandboxState, channel: string, faults: readonly Fault[]): SandboxState {
  return { ...state, channels: state.channels.map((one) => (one.name === channel ? { ...one, faults } : one)) };
}
