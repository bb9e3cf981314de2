import type { SourceFile } from '../core/document/source-file.ts';
import { countFindings, type Finding, sortFindings } from '../core/finding.ts';
import { checkFile } from '../core/workspace/check-file.ts';
import { checkFiles } from '../core/workspace/check-workspace.ts';
import type { SourceSet, World } from '../ports.ts';
import { findingsDocument, findingsSummary, findingsText } from '../render/findings.ts';
import { createPaint } from '../render/paint.ts';
import { EXIT } from './shared/exit-codes.ts';
import { flag, given, type Invocation } from './shared/invocation.ts';
import { print } from './shared/report.ts';
import { misuse } from './shared/stop.ts';

const FORMATS: readonly string[] = ['text', 'json'];

/** `validate [path…]`: all that is wrong with workspaces, playbooks and single files, offline. Exit 1 when there is an error. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const format = flag(invocation, 'format') ?? 'text';
  if (!FORMATS.includes(format)) throw misuse('format-unknown', { format, formats: FORMATS });
  const sets = await world.sourcesAt(invocation.words);
  const builtIn = await world.shipped('connectors');
  const checked = sets.map((set) => checkSet(set, builtIn));
  const files = new Set(checked.flatMap((one) => one.files)).size;
  const findings = sortFindings(checked.flatMap((one) => one.findings));
  if (format === 'json' || invocation.json) print(world, findingsDocument(files, findings));
  else say(world, sets, files, findings);
  const strict = given(invocation, 'strict') && countFindings(findings, 'warning') > 0;
  return strict || countFindings(findings, 'error') > 0 ? EXIT.wrong : EXIT.done;
}

/** Checks what belongs together, and keeps what was asked for. Paths in the result are those that a person would type. */
function checkSet(
  { typed, files, shown, only, alone }: SourceSet,
  builtIn: readonly SourceFile[],
): { readonly files: readonly string[]; readonly findings: readonly Finding[] } {
  const asked = (file: string) => only === null || file === only || file.startsWith(`${only}/`);
  const [first] = files.filter(({ path }) => asked(path));
  if (!first) throw misuse('nothing-to-validate', { path: typed });
  const checked = alone
    ? { files: [first.path], findings: checkFile(first), workspace: undefined }
    : checkFiles(files, builtIn);
  // A broken firsthour.yaml leaves much unchecked: that must be known whatever was asked for.
  const told = checked.findings.filter(
    ({ file }) => asked(file) || (file === 'firsthour.yaml' && checked.workspace === undefined),
  );
  return {
    files: checked.files.filter(asked).map((path) => shown[path] ?? path),
    findings: told.map((finding) => ({ ...finding, file: shown[finding.file] ?? finding.file })),
  };
}

function say(world: World, sets: readonly SourceSet[], files: number, findings: readonly Finding[]): void {
  const texts = sets.flatMap(({ files: found, shown }) =>
    found.flatMap((file) => ('text' in file ? [[shown[file.path] ?? file.path, file.text] as const] : [])),
  );
  const byFile = new Map(texts);
  world.screen.out(findingsText(findings, (file) => byFile.get(file), createPaint(world.screen.colour)));
  if (findings.length > 0 || world.screen.interactive) world.screen.err(`${findingsSummary(files, findings)}\n`);
}
