import type { FoundFile } from '../../core/document/source-file.ts';
import { LARGEST_FILE } from '../../core/document/source-file.ts';
import type { Finding } from '../../core/finding.ts';
import { runTest } from '../../core/playbook/playbook-test.ts';
import type { TestResult } from '../../core/playbook/test-result.ts';
import type { PlannedWorkspace } from '../../core/workspace/plan-workspace.ts';
import type { TestFile } from '../../core/workspace/read-files.ts';
import { unreadOf } from '../../core/workspace/unread-of.ts';
import { refusalWords } from '../../render/refusals.ts';
import { acceptedText } from '../../render/test/accepted-text.ts';
import { findingWords, playbookWords } from '../../render/test/problem-words.ts';

/** What is tested: the checked workspace, the texts accepted so far, and what a path is called from where somebody stands. */
export type Tested = {
  readonly checked: PlannedWorkspace;
  readonly accepted: readonly FoundFile[];
  readonly shown: (path: string) => string;
};

const PLAYBOOK = /^playbooks\/[^/]+\/playbook\.yaml$/;

/** Where the accepted texts of a test are kept. */
export function acceptedPath(test: string): string {
  return test.replace(/\.yaml$/, '.md');
}

/** Every test of these playbooks with what came of it, and texts that no test makes; `playbooks` empty: of all. */
export function resultsOf(tested: Tested, playbooks: readonly string[]): readonly TestResult[] {
  const isAsked = (folder: string) => playbooks.length === 0 || playbooks.includes(folder);
  const tests = tested.checked.tests.filter(({ folder }) => isAsked(folder));
  const known = tests.map(({ file }) => acceptedPath(file));
  const leftOver = tested.accepted.filter(({ path }) => isAsked(folderOf(path)) && !known.includes(path));
  return [
    ...tests.map((test) => resultOf(tested, test)),
    ...unseenIn(tested, isAsked),
    ...leftOver.map(({ path }) => leftOverAt(tested, path)),
  ];
}

function resultOf({ checked, accepted, shown }: Tested, test: TestFile): TestResult {
  const { folder, name, file, document } = test;
  const path = acceptedPath(file);
  const about = { playbook: folder, test: name, file: shown(file), accepted: shown(path), before: '', after: '' };
  const broken = (problems: readonly string[]): TestResult => ({ ...about, state: 'broken', problems });
  const words = (finding: Finding) => findingWords({ ...finding, file: shown(finding.file) });
  const errors = checked.findings.filter((one) => one.severity === 'error');
  const mine = errors.filter((one) => one.file === file);
  if (mine.length > 0 || !document) return broken(mine.map(words));
  const planned = checked.plans.find(({ plan: { playbook } }) => playbook.id === folder);
  if (!planned) return broken([playbookWords(errors.filter((one) => folderOf(one.file) === folder).map(words))]);
  // Texts without a language, or without what all playbooks share, would be accepted as if they were whole.
  const unread = unreadOf(planned, errors);
  if (unread.length > 0) return broken(unread.map(words));
  const { plan } = planned;
  const run = runTest(plan, document.value);
  if ('refusal' in run) return broken([refusalWords(run.refusal).message]);
  const after = acceptedText(plan, document.value.title, run);
  const found = accepted.find((one) => one.path === path);
  if (!found) return { ...about, state: 'new', after, problems: [] };
  if ('unread' in found) {
    const place = { severity: 'error', file: path, line: 1, column: 1 } as const;
    return broken([
      words({ ...place, rule: `file-${found.unread}`, values: { words: found.words, largest: LARGEST_FILE } }),
    ]);
  }
  const before = found.text.replaceAll('\r\n', '\n');
  return { ...about, state: before === after ? 'passed' : 'differs', before, after, problems: [] };
}

/** Playbooks that cannot be read and show no test: whatever is in their folders has not passed. */
function unseenIn({ checked, shown }: Tested, isAsked: (folder: string) => boolean): readonly TestResult[] {
  const unread = checked.findings.filter(({ rule, file }) => rule === 'file-unreadable' && PLAYBOOK.test(file));
  const unseen = unread.filter(({ file }) => checked.tests.every(({ folder }) => folder !== folderOf(file)));
  return unseen
    .filter(({ file }) => isAsked(folderOf(file)))
    .map((finding) => {
      const file = shown(finding.file);
      const about = { playbook: folderOf(finding.file), test: '', file, accepted: '', before: '', after: '' };
      return { ...about, state: 'broken', problems: [findingWords({ ...finding, file })] };
    });
}

function leftOverAt({ shown }: Tested, path: string): TestResult {
  const test = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const file = shown(path.replace(/\.md$/, '.yaml'));
  const about = { playbook: folderOf(path), test, file, accepted: shown(path) };
  return { ...about, state: 'left-over', before: '', after: '', problems: [] };
}

/** `outage` of `playbooks/outage/tests/first-word.md`. */
function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}
