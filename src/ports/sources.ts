import type { FoundFile } from '../core/document/source-file.ts';

/** Files that somebody asked for, and those that they must be checked together with. */
export type SourceSet = {
  /** The path as it was typed. */
  readonly typed: string;
  /** Paths are those in a workspace: `playbooks/x/en.yaml`, wherever the folder is. Empty: there is nothing of ours. */
  readonly files: readonly FoundFile[];
  /** What each path is called from here. */
  readonly shown: Readonly<Record<string, string>>;
  /** The file or folder that was asked for; null: all of them. */
  readonly only: string | null;
  /** True for a file that stands in no workspace. */
  readonly alone: boolean;
};
