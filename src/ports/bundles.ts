import type { PackedIncident } from '../core/incident/bundle/packed.ts';

/** Files that carry an incident to another machine. Paths as typed: relative to the folder that one stands in. Failures are thrown (`Failure`). */
export type Bundles = {
  /** Fails where a bundle could not be written: something is there, or the folder takes no file. */
  readonly room: (path: string) => Promise<void>;
  /** Whole or not at all, and never over what is there. */
  readonly write: (path: string, packed: PackedIncident) => Promise<void>;
  /** A bundle, or an incident's folder copied from somewhere: checked to the last byte. */
  readonly read: (path: string) => Promise<PackedIncident>;
};
