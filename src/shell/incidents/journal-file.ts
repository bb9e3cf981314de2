import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

import { Failure } from '../../core/failure.ts';
import type { Entry, EntryDraft } from '../../core/incident/entry.ts';
import { LONGEST_LINE } from '../../core/incident/journal/journal-reader.ts';
import { appendBytes, sealLines } from '../../core/incident/journal/seal-line.ts';
import type { Journal } from '../../ports.ts';
import { damagedJournal } from './damaged-journal.ts';
import { diskFailure } from './disk-failure.ts';
import { readingOn, type Stamp } from './reading-on.ts';

/** One journal on the disk, as this process knows it. Its reads and appends take turns. */
export type JournalFile = {
  readonly read: () => Promise<Journal>;
  readonly append: (head: string, drafts: readonly EntryDraft[]) => Promise<readonly Entry[] | 'raced'>;
  /** As it was when last read; null before. */
  readonly stamp: () => Stamp | null;
};

/** `name` is what people read: the path relative to the workspace. */
export function journalFile(path: string, name: string): JournalFile {
  const reading = readingOn(path, name);
  let broken: Failure | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  /** Hash of the newest entry that this process has synced. */
  let synced = '';

  async function append(head: string, drafts: readonly EntryDraft[]): Promise<readonly Entry[] | 'raced'> {
    if (broken) throw broken;
    const before = await reading.read();
    if (before.damage) throw damagedJournal(name, before.damage.line);
    if (before.head !== head) return 'raced';
    const sealed = sealLines(drafts, before.seq, head);
    const last = sealed.at(-1)?.entry;
    if (!last) return [];
    await write(appendBytes(sealed), head);
    const { entries } = await reading.read();
    if (entries[last.seq - 1]?.hash !== last.hash) return 'raced';
    synced = last.hash;
    return entries.slice(before.seq, last.seq);
  }

  async function write(bytes: Buffer, head: string): Promise<void> {
    if (bytes.length > LONGEST_LINE) throw tooLarge(name);
    const handle = await open(path, constants.O_WRONLY | constants.O_APPEND).catch((error: unknown) => {
      throw diskFailure('journal-unwritable', `write to ${name}`, error);
    });
    try {
      // What another process wrote may not be on the disk yet; after a power cut, ours must not stand there without it.
      if (head !== synced) await handle.sync();
      const { bytesWritten } = await handle.write(bytes);
      if (bytesWritten < bytes.length) throw shortWrite(name);
      await handle.sync();
    } catch (error) {
      const failure = diskFailure('journal-unwritable', `write to ${name}`, error);
      if (failure instanceof Failure) broken = noMoreWriting(failure);
      throw broken ?? failure;
    } finally {
      await handle.close().catch(() => undefined);
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  return {
    read: () => inTurn(reading.read),
    append: (head, drafts) => inTurn(() => append(head, drafts)),
    stamp: reading.stamp,
  };
}

function shortWrite(name: string): Failure {
  const hint = 'Is the disk full? Free some space, then run the command again.';
  return new Failure('journal-unwritable', `Could not write to ${name}: only a part of the entry fitted.`, hint);
}

/** A torn write may have been taken or not: only a new reading tells. */
function noMoreWriting({ code, message, hint, cause }: Failure): Failure {
  const next = `${hint} What was recorded before is kept; this program writes no more until it is started again.`;
  return new Failure(code, message, next, { cause });
}

function tooLarge(name: string): Failure {
  const most = `${LONGEST_LINE / 1024 / 1024} MB`;
  return new Failure('entry-too-large', `Could not write to ${name}: more than ${most} at once.`, 'Write less text.');
}
