import type { FoundFile } from '../document/source-file.ts';
import type { LintLexicon } from '../statement/lint/lexicon.ts';

/** What a workspace is judged by beside itself. */
export type Judging = {
  /** The instant at which dates are judged, and from which the longest texts are written. */
  readonly now: string;
  /** By what words the texts are judged; a language without a lexicon is not. */
  readonly lexicons?: readonly LintLexicon[];
  /** The files of playbooks as they were, paths as in the workspace: what has changed since needs a new version. */
  readonly since?: { readonly revision: string; readonly files: readonly FoundFile[] };
};
