import type { SourceFile } from '../core/document/source-file.ts';
import { readHistory } from '../core/drill/history/record.ts';
import { type Finding, type FindingSeverity, sortFindings } from '../core/finding.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { type Coverage, coverageOf } from '../core/reach/coverage.ts';
import { readRule } from '../core/rule/read-rule.ts';
import type { Workspace } from '../core/schema/generated/types.ts';
import { checkFile } from '../core/workspace/check-file.ts';
import { checkFiles, checkWorkspace } from '../core/workspace/check-workspace.ts';
import type { Judging } from '../core/workspace/judging.ts';
import { lexiconsFor } from '../flows/lexicons.ts';
import type { SourceSet, World } from '../ports.ts';
import { findingsDocument } from '../render/findings/document.ts';
import { findingsSummary, findingsText } from '../render/findings.ts';
import { githubAnnotations } from '../render/formats/github.ts';
import { junitXml } from '../render/formats/junit.ts';
import { sarifLog } from '../render/formats/sarif.ts';
import { createPaint } from '../render/paint.ts';
import { coveragePage } from '../render/reach/coverage-page.ts';
import { EXIT } from './shared/exit-codes.ts';
import { flag, given, type Invocation } from './shared/invocation.ts';
import { jsonOf } from './shared/report.ts';
import { misuse } from './shared/stop.ts';

const FORMATS = ['text', 'json', 'github', 'sarif', 'junit'] as const;
type Format = (typeof FORMATS)[number];

/** What was looked at, what is wrong with it, and what each workspace covers, where that was asked for. */
type Result = {
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  readonly coverage: readonly Coverage[] | null;
};

/** `validate [path…]`: all that is wrong with workspaces, playbooks and single files, offline. Exit 1 when something fails. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const format = formatOf(invocation);
  const since = flag(invocation, 'since');
  // What a pipeline fills in may be empty: nothing was compared then, and nobody would know.
  if (since === '') throw misuse('flag-without-value', { command: 'validate', flag: '--since', next: '' });
  const sets = await world.sourcesAt(invocation.words);
  const builtIn = await world.shipped('connectors');
  const judging = await judgingOf(sets, since, world);
  const planned = given(invocation, 'coverage');
  const checked = sets.map((set, index) => checkSet(set, builtIn, judging[index], planned));
  const files = [...new Set(checked.flatMap((one) => one.files))];
  const findings = sortFindings(checked.flatMap((one) => one.findings));
  const strict = given(invocation, 'strict');
  const coverage = planned ? coverageIn(checked) : null;
  if (coverage && format !== 'text' && format !== 'json')
    throw misuse('one-of', { flags: ['--coverage', `--format ${format}`] });
  const fails = (severity: FindingSeverity) => severity === 'error' || (strict && severity === 'warning');
  world.screen.out(await resultOf(format, { files, findings, coverage }, { sets, world, fails }));
  // A document for programs says it all; whoever looks on at anything else is told how it went.
  if (format !== 'json' && (findings.length > 0 || world.screen.interactive)) {
    world.screen.err(`${findingsSummary(files.length, findings)}\n`);
  }
  return findings.some(({ severity }) => fails(severity)) ? EXIT.wrong : EXIT.done;
}

function formatOf(invocation: Invocation): Format {
  const asked = flag(invocation, 'format');
  const format = FORMATS.find((one) => one === (asked ?? (invocation.json ? 'json' : 'text')));
  if (!format) throw misuse('format-unknown', { format: asked ?? '', formats: FORMATS });
  if (invocation.json && format !== 'json') throw misuse('one-of', { flags: ['--json', `--format ${format}`] });
  return format;
}

type Around = {
  readonly sets: readonly SourceSet[];
  readonly world: World;
  readonly fails: (severity: FindingSeverity) => boolean;
};

/** All that goes to stdout, in one piece. */
async function resultOf(
  format: Format,
  { files, findings, coverage }: Result,
  { sets, world, fails }: Around,
): Promise<string> {
  switch (format) {
    case 'text':
      return [
        findingsText(findings, textsOf(sets), createPaint(world.screen.colour)),
        ...(coverage ?? []).map((one) => coveragePage(one, createPaint(world.screen.colour), world.screen.columns)),
      ].join('');
    case 'json':
      return jsonOf({ ...findingsDocument(files.length, findings), ...(coverage ? { coverage } : {}) });
    case 'github':
      return githubAnnotations(findings);
    case 'junit':
      return junitXml(files, findings, fails);
    case 'sarif': {
      const rules = (await world.shipped('rules')).flatMap((file) => readRule(file) ?? []);
      return jsonOf(sarifLog(findings, rules, world.version));
    }
  }
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

/** What each set is judged by: the day, the drills that there were, and with --since what its playbooks were. */
async function judgingOf(
  sets: readonly SourceSet[],
  revision: string | undefined,
  world: World,
): Promise<readonly Judging[]> {
  const now = world.now();
  const lexicons = await lexiconsFor(sets.flatMap(languagesOf));
  return Promise.all(
    sets.map(async (set) => {
      const history = await world.drillHistoryOf(set);
      return {
        now,
        lexicons,
        ...(history === undefined ? {} : { drills: readHistory(history) }),
        ...(revision === undefined ? {} : { since: { revision, files: await world.sourcesBefore(set, revision) } }),
      };
    }),
  );
}

/** The languages of a set's texts, by the names of its files. */
function languagesOf({ files, alone }: SourceSet): readonly string[] {
  return alone
    ? []
    : files.flatMap(({ path }) => /^playbooks\/(?:.*\/)?([a-z]{2,3}(?:-\w+)*)\.yaml$/.exec(path)?.[1] ?? []);
}

/** Checks what belongs together, and keeps what was asked for. Paths in the result are those that a person would type. */
function checkSet(
  { typed, files, shown, only, alone }: SourceSet,
  builtIn: readonly SourceFile[],
  judging: Judging | undefined,
  planned: boolean,
): CheckedSet {
  const asked = (file: string) => only === null || file === only || file.startsWith(`${only}/`);
  const [first] = files.filter(({ path }) => asked(path));
  if (!first) throw misuse('nothing-to-validate', { path: typed });
  const checked = alone
    ? { files: [first.path], findings: checkFile(first), workspace: undefined, plans: [] }
    : planned
      ? checkWorkspace(files, builtIn, judging)
      : { ...checkFiles(files, builtIn, judging), plans: [] };
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

function textsOf(sets: readonly SourceSet[]): (file: string) => string | undefined {
  const texts = sets.flatMap(({ files: found, shown }) =>
    found.flatMap((file) => ('text' in file ? [[shown[file.path] ?? file.path, file.text] as const] : [])),
  );
  const byFile = new Map(texts);
  return (file) => byFile.get(file);
}
