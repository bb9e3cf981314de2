import type { Dice } from './dice.ts';

/** Bytes that a disk writes at once: after a power cut each such piece is there, or zeros. Small, so that lines are cut. */
const SECTOR = 64;

/** One file as a local disk keeps it: an append is whole and in order, a reader may see the first part of it already. */
export type Disk = {
  readonly bytes: () => Buffer;
  /** Another append is on its way: this one has to wait. */
  readonly busy: () => boolean;
  readonly append: (bytes: Buffer) => void;
  /** Shows the first bytes of an append, and holds up all others until `append` brings the rest. */
  readonly begin: (bytes: Buffer) => void;
  /** The writer was killed in the middle: what is there stays. */
  readonly release: () => void;
  readonly sync: () => void;
  /** What was synced stays. The rest may be cut anywhere, and of what is left any sectors are zeros. */
  readonly powerCut: (chance: Dice) => void;
};

export function disk(initial: Buffer): Disk {
  let bytes = initial;
  let synced = initial.length;
  let busy = false;

  function add(more: Buffer, goesOn: boolean): void {
    bytes = Buffer.concat([bytes, more]);
    busy = goesOn;
  }

  return {
    bytes: () => bytes,
    busy: () => busy,
    append: (more) => add(more, false),
    begin: (more) => add(more, true),
    release: () => {
      busy = false;
    },
    sync: () => {
      synced = bytes.length;
    },
    powerCut: (chance) => {
      const unsynced = bytes.length - synced;
      bytes = Buffer.from(bytes.subarray(0, synced + (chance.percent(50) ? unsynced : chance.below(unsynced + 1))));
      for (let at = synced; at < bytes.length; at += 1) {
        const end = Math.min(bytes.length, at - (at % SECTOR) + SECTOR);
        if (chance.percent(40)) bytes.fill(0, at, end);
        at = end - 1;
      }
      synced = bytes.length;
      busy = false;
    },
  };
}
