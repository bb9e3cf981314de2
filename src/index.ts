/** The library: the pure core and the sentences of findings. No files, no clock, nothing of Node: it runs in a browser too. */

import { CONNECTORS } from './core/schema/generated/connectors.ts';
import { checkAll } from './core/workspace/check-all.ts';
import type { Judging } from './core/workspace/judging.ts';
import { type Findings, findingsDocument } from './render/findings/document.ts';

export type { SourceFile } from './core/document/source-file.ts';
export type { Finding, FindingSeverity } from './core/finding.ts';
export type { Entry, EntryType } from './core/incident/entry.ts';
export { fold } from './core/incident/fold.ts';
export type { Incident } from './core/incident/incident.ts';
export type { Status } from './core/incident/status.ts';
export { statusOf } from './core/incident/status.ts';
export type { Plan } from './core/playbook/plan.ts';
export { CONNECTORS } from './core/schema/generated/connectors.ts';
export type { Element, Elements } from './core/statement/lint/elements.ts';
export type { LintLexicon } from './core/statement/lint/lexicon.ts';
export type { Linted, LintFinding, LintOptions } from './core/statement/lint/lint.ts';
export { lint } from './core/statement/lint/lint.ts';
export { readLexicon } from './core/statement/lint/read-lexicon.ts';
export { checkWorkspace } from './core/workspace/check-workspace.ts';
export type { Judging } from './core/workspace/judging.ts';
export { lexiconsFor } from './flows/lexicons.ts';
export type { Findings, ToldFinding } from './render/findings/document.ts';

/** Texts of files by their path, with `/` between: `playbooks/outage/en.yaml`. */
export type FileTexts = Readonly<Record<string, string>> | ReadonlyMap<string, string>;

/**
 * All that is wrong with playbooks and workspaces, as `firsthour validate --json` prints it: sorted, with sentence, file,
 * line and column (from 1). Files are checked together with the firsthour.yaml nearest above them; a YAML file that stands
 * in no workspace, as what its `format` says it is. A file that is no YAML is a finding: nothing is thrown. The command
 * judges dates, lengths and words too: for these it needs the instant, and a lexicon for each language (`lexiconsFor`).
 */
export function validate(files: FileTexts, judging?: Pick<Judging, 'now' | 'lexicons'>): Findings {
  const texts = isMap(files) ? [...files] : Object.entries(files);
  const checked = checkAll(
    texts.map(([path, text]) => ({ path, text })),
    CONNECTORS,
    judging,
  );
  return findingsDocument(checked.files.length, checked.findings);
}

/** A Map of another window or worker is one too, and a file may be called anything. */
function isMap(files: FileTexts): files is ReadonlyMap<string, string> {
  return typeof files.entries === 'function';
}
