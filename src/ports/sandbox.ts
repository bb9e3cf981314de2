import type { Fault } from '../core/sandbox/fault.ts';
import type { Received } from '../core/sandbox/received.ts';
import type { Pace } from './local-server.ts';

/** A local server that plays the channels: checks signatures, remembers what came, shows it on one page, fails as told. */
export type Sandbox = {
  readonly url: string;
  readonly channels: Readonly<Record<string, { readonly url: string; readonly secret: string }>>;
  /** All that came, oldest first. */
  readonly messages: () => readonly Received[];
  /** What a channel does wrong from now on, one fault after the other; an empty list heals it. */
  readonly control: (channel: string, faults: readonly Fault[]) => void;
  readonly close: () => Promise<void>;
};

/** How a sandbox begins. */
export type SandboxOptions = {
  readonly port: number;
  /** In the order of the page: `website`, `social`, `email` have a look of their own. */
  readonly channels: readonly string[];
  /** Given where a channel's secret is known already. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly faults?: Readonly<Record<string, readonly Fault[]>>;
  readonly now: () => string;
  readonly pace?: Pace;
  /** The address that receipts name, where it has to be the same each time; without it the real one. */
  readonly shownAs?: string;
  readonly id: () => string;
  /** For the page: whose channels they are, and the zone of its times (UTC). */
  readonly organisation?: string;
  readonly zone?: string;
  /** Told of each request. */
  readonly log?: (received: Received) => void;
};

/** Starts a sandbox. Fails (`Failure`) when the port cannot be had. */
export type StartSandbox = (options: SandboxOptions) => Promise<Sandbox>;
