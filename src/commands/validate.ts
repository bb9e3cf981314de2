import type { SourceFile } from '../core/document/source-file.ts';
import { countFindings, type Finding, sortFindings } from '../core/finding.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { type Coverage, coverageOf } from '../core/reach/coverage.ts';
import type { Workspace } from '../core/schema/generated/types.ts';
import { checkFile } from '../core/workspace/check-file.ts';
import { checkWorkspace } from '../core/workspace/check-workspace.ts';
import type { SourceSet, World } from '../ports.ts';
import { findingsDocument, findingsSummary, findingsText } from '../render/findings.ts';
import { createPaint } from '../render/paint.ts';
import { coveragePage } from '../render/reach/coverage-page.ts';
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
  const coverage = given(invocation, 'coverage') ? coverageIn(checked) : null;
  const document = findingsDocument(files, findings);
  if (format === 'json' || invocation.json) print(world, coverage === null ? document : { ...document, coverage });
  else {
    say(world, sets, files, findings);
    for (const one of coverage ?? []) sayCoverage(world, one);
  }
  const strict = given(invocation, 'strict') && countFindings(findings, 'warning') > 0;
  return strict || countFindings(findings, 'error') > 0 ? EXIT.wrong : EXIT.done;
}

/** What was found in files that belong together, and what they make where they are a workspace. */
type CheckedSet = {
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  readonly covered: { readonly workspace: Workspace; readonly plans: readonly Plan[] } | undefined;
};

/** What each workspace covers. */
function coverageIn(checked: readonly CheckedSet[]): readonly Coverage[] {
  const found = checked.flatMap(({ covered }) => (covered ? [coverageOf(covered.workspace, covered.plans)] : []));
  if (found.length === 0) throw misuse('nothing-to-cover', {});
  return found;
}

function sayCoverage(world: World, coverage: Coverage): void {
  world.screen.out(coveragePage(coverage, createPaint(world.screen.colour), world.screen.columns));
}

/** Checks what belongs together, and keeps what was asked for. Paths in the result are those that a person would type. */
function checkSet({ typed, files, shown, only, alone }: SourceSet, builtIn: readonly SourceFile[]): CheckedSet {
  const asked = (file: string) => only === null || file === only || file.startsWith(`${only}/`);
  const [first] = files.filter(({ path }) => asked(path));
  if (!first) throw misuse('nothing-to-validate', { path: typed });
  const checked = alone
    ? { files: [first.path], findings: checkFile(first), workspace: undefined, plans: [] }
    : checkWorkspace(files, builtIn);
  // A broken firsthour.yaml leaves much unchecked: that must be known whatever was asked for.
  const told = checked.findings.filter(
    ({ file }) => asked(file) || (file === 'firsthour.yaml' && checked.workspace === undefined),
  );
  return {
    covered: checked.workspace && { workspace: checked.workspace, plans: checked.plans.map(({ plan }) => plan) },
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
