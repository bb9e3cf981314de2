import type { FoundFile } from '../document/source-file.ts';
import type { PlaybookFolder } from '../playbook/since/changes.ts';
import { fileKind } from './file-kind.ts';
import type { Judging } from './judging.ts';
import { type ReadFiles, readFiles } from './read-files.ts';

/**
 * The playbooks of a revision that have changed since, by folder. One that could not be read then, or is the same byte for
 * byte, is not among them.
 */
export function foldersBefore(
  now: ReadFiles,
  since: Judging['since'],
): ReadonlyMap<string, PlaybookFolder & { readonly revision: string }> {
  if (!since) return new Map();
  const documents = byFolder(now.documents.map(({ file, text }) => ({ path: file, text })));
  const before = groupedOnce(since.files);
  const changed = [...documents].flatMap(([folder, mine]) => {
    const files = before.get(folder);
    return files === undefined || isSame(files, mine) ? [] : files;
  });
  const then = readFiles(changed);
  return new Map(
    then.playbooks.flatMap(({ folder, document }) => {
      if (!document) return [];
      const mine = then.texts.filter((one) => one.folder === folder).flatMap((one) => one.document ?? []);
      const languages = Object.fromEntries(mine.map(({ value }) => [value.language, value]));
      return [[folder, { playbook: document.value, texts: languages, revision: since.revision }] as const];
    }),
  );
}

function isSame(files: readonly FoundFile[], documents: readonly FoundFile[]): boolean {
  const textOf = (file: FoundFile | undefined) => (file && 'text' in file ? file.text : undefined);
  const texts = new Map(documents.map((document) => [document.path, textOf(document)]));
  return files.length === documents.length && files.every((file) => texts.get(file.path) === textOf(file));
}

/** By the files of a revision: they are asked for again with each playbook, and there may be thousands. */
const grouped = new WeakMap<readonly FoundFile[], ReturnType<typeof byFolder>>();

function groupedOnce(files: readonly FoundFile[]): ReturnType<typeof byFolder> {
  const before = grouped.get(files);
  if (before) return before;
  const made = byFolder(files);
  grouped.set(files, made);
  return made;
}

/** The files of playbooks, by folder; shared texts are no playbook's. */
function byFolder(files: readonly FoundFile[]): ReadonlyMap<string, readonly FoundFile[]> {
  const folders = new Map<string, FoundFile[]>();
  for (const file of files) {
    const kind = fileKind(file.path, undefined);
    if (kind.kind !== 'playbook' && kind.kind !== 'texts') continue;
    const mine = folders.get(kind.folder);
    if (mine) mine.push(file);
    else folders.set(kind.folder, [file]);
  }
  return folders;
}
