import type { FoundFile } from '../document/source-file.ts';
import type { DrillRecord } from '../drill/history/record.ts';
import type { LintLexicon } from '../statement/lint/lexicon.ts';

/** Rules of the linter are called so, and rules that compare with what was. */
const [WORDING, VERSIONS] = ['statement-', 'version-'];
/** What is judged by the drills that there were. */
const UNDRILLED = 'drill-overdue';
/** What is judged by the day. */
const DATED: readonly string[] = [
  'review-near',
  'review-passed',
  'workaround-tested-in-future',
  'workaround-tested-long-ago',
  'rendition-too-long',
  'sms-unicode',
];

/** False for a rule that is not looked at by this judgement: an allowance for it may be needed all the same. */
export function looksAt(rule: string, judging: Judging | undefined): boolean {
  if (rule.startsWith(WORDING)) return judging?.lexicons !== undefined;
  if (rule.startsWith(VERSIONS)) return judging?.since !== undefined;
  if (rule === UNDRILLED) return judging?.drills !== undefined;
  return judging !== undefined || !DATED.includes(rule);
}

/** What a workspace is judged by beside itself. */
export type Judging = {
  /** The instant at which dates are judged, and from which the longest texts are written. */
  readonly now: string;
  /** By what words the texts are judged; a language without a lexicon is not. */
  readonly lexicons?: readonly LintLexicon[];
  /** The drills of the workspace, oldest first; empty: there never was one. Without it nothing is known of drills. */
  readonly drills?: readonly DrillRecord[];
  /** The files of playbooks and the texts that they share as they were, paths as in the workspace: what has changed since needs a new version. */
  readonly since?: { readonly revision: string; readonly files: readonly FoundFile[] };
};
