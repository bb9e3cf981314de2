import type { SourceFile } from '../document/source-file.ts';
import { type Finding, sortFindings } from '../finding.ts';
import { checkFile } from './check-file.ts';
import { checkFiles } from './check-workspace.ts';
import { fileKind } from './file-kind.ts';
import type { Judging } from './judging.ts';

/** Paths of the files that were checked, and all that is wrong with them. */
export type Checked = { readonly files: readonly string[]; readonly findings: readonly Finding[] };

const WORKSPACE = 'firsthour.yaml';

/**
 * Checks files of any number of workspaces: each file together with the firsthour.yaml nearest above it, or with the
 * playbooks/ at the top where there is none. A YAML file that stands in neither is checked by itself.
 */
export function checkAll(files: readonly SourceFile[], builtIn: readonly SourceFile[], judging?: Judging): Checked {
  const tops = files.filter(({ path }) => path.endsWith(`/${WORKSPACE}`));
  const folders = ['', ...tops.map(({ path }) => path.slice(0, -WORKSPACE.length))];
  const nearest = folders.sort((a, b) => b.length - a.length);
  const placed = files.map((file) => ({ file, folder: nearest.find((folder) => file.path.startsWith(folder)) }));
  const checked = folders.map((folder) => {
    const inside = placed.flatMap((one) => (one.folder === folder ? [within(folder, one.file)] : []));
    const { files: read, findings } = checkTogether(inside, builtIn, judging);
    return {
      files: read.map((path) => `${folder}${path}`),
      findings: findings.map((finding) => ({ ...finding, file: `${folder}${finding.file}` })),
    };
  });
  return {
    files: checked.flatMap((one) => one.files),
    findings: sortFindings(checked.flatMap((one) => one.findings)),
  };
}

function within(folder: string, { path, text }: SourceFile): SourceFile {
  return { path: path.slice(folder.length), text };
}

/** In a workspace, what is none of ours is left alone. Outside of one, a file was given because somebody wants it judged. */
function checkTogether(
  files: readonly SourceFile[],
  builtIn: readonly SourceFile[],
  judging: Judging | undefined,
): Checked {
  const isAlone = ({ path }: SourceFile) => fileKind(path, undefined).kind === 'other';
  if (files.some(({ path }) => path === WORKSPACE) || !files.some(isAlone)) return checkFiles(files, builtIn, judging);
  const alone = files.filter((file) => isAlone(file) && /\.ya?ml$/.test(file.path));
  const rest = checkFiles(
    files.filter((file) => !isAlone(file)),
    builtIn,
    judging,
  );
  return {
    files: [...rest.files, ...alone.map(({ path }) => path)],
    findings: [...rest.findings, ...alone.flatMap(checkFile)],
  };
}
