import { Failure } from '../../core/failure.ts';

/** What the machine's error codes mean: what is the matter, and what a person can do. */
const MEANINGS: Readonly<Record<string, readonly [matter: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space, then run the command again.'],
  EDQUOT: ['your disk quota is used up', 'Free some space, then run the command again.'],
  EFBIG: ['the file may not grow any more', 'Lift the limit on file sizes (ulimit -f), then run the command again.'],
  EROFS: ['the disk is read-only', 'Mount it for writing, or work on a copy of the workspace elsewhere.'],
  EACCES: ['no permission', 'Run it as somebody who may read and write here, or change who owns the folder.'],
  EPERM: ['no permission', 'Run it as somebody who may read and write here, or change who owns the folder.'],
  ENOENT: ['it is not there', 'Was the folder moved or renamed? Put it back, or give --workspace.'],
  ENOTDIR: ['there is a file where a folder should be', 'Move that file away, then run the command again.'],
  EISDIR: ['there is a folder where a file should be', 'Move that folder away, then run the command again.'],
  ELOOP: ['it is a link that leads back to itself', 'Remove the link, or let it point to the folder that is meant.'],
  ENAMETOOLONG: ['the name is too long', 'Give a shorter one.'],
  EIO: ['the disk gave an error', 'Copy the workspace to another disk, and work on there.'],
  EMFILE: ['too many files are open', 'Close other programs, then run the command again.'],
  ENFILE: ['too many files are open', 'Close other programs, then run the command again.'],
};

/** The code of an error that the operating system gave; undefined for any other error. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error || 'errno' in error)) return undefined;
  return (error as NodeJS.ErrnoException).code;
}

/** A failed file operation as one sentence. What is no error of the operating system comes back as it is: a bug, or a failure already. */
export function diskFailure(code: string, doing: string, error: unknown): unknown {
  const cause = errorCode(error);
  if (cause === undefined) return error;
  const [matter, hint] = MEANINGS[cause] ?? [
    `${cause}`,
    'Look at the disk and the folder, then run the command again.',
  ];
  return new Failure(code, `Could not ${doing}: ${matter}.`, hint, { cause: error });
}
