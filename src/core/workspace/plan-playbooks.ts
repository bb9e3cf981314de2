import type { SourceDocument } from '../document/read-document.ts';
import type { SourceFile } from '../document/source-file.ts';
import { compilePlan, type Plan, type TextsByLanguage } from '../playbook/plan.ts';
import { playbookDigest } from '../playbook/playbook-digest.ts';
import type { Connector, Playbook, Workspace } from '../schema/generated/types.ts';
import type { ReadFiles, TextsFile } from './read-files.ts';

/** A playbook that can be run: its plan, the digest of its folder, and the files that it was made from. */
export type PlannedPlaybook = {
  readonly plan: Plan;
  readonly digest: string;
  readonly sources: readonly SourceFile[];
};

/** A plan for each playbook that can be read. A texts file that cannot be read is a language that is owed. */
export function planPlaybooks(read: ReadFiles): readonly PlannedPlaybook[] {
  const { workspace } = read;
  if (!workspace) return [];
  const connectors = connectorsOf(read);
  const shared = read.texts.filter(({ folder }) => folder === null);
  return read.playbooks.flatMap(({ folder, document }): readonly PlannedPlaybook[] => {
    if (!document) return [];
    const own = read.texts.filter((texts) => texts.folder === folder);
    const plan = planOf(read, workspace.value, folder, document.value);
    const texts = [...shared, ...own].flatMap((one) => one.document ?? []);
    const used = connectors.filter(({ value }) => Object.hasOwn(plan.connectors, value.id));
    const folderFiles = [document, ...own.flatMap((one) => one.document ?? [])];
    return [
      {
        plan,
        digest: playbookDigest(folderFiles.map(sourceOf)),
        sources: [workspace, document, ...texts, ...used].map(sourceOf),
      },
    ];
  });
}

/** The plan of the playbook in a folder, with whatever of its texts and of the connectors can be read. */
export function planOf(read: ReadFiles, workspace: Workspace, folder: string, playbook: Playbook): Plan {
  const of = (wanted: string | null) => byLanguage(read.texts.filter((texts) => texts.folder === wanted));
  const connectors = Object.fromEntries(connectorsOf(read).map(({ value }) => [value.id, value]));
  return compilePlan(workspace, playbook, of(null), of(folder), connectors);
}

function connectorsOf({ connectors }: ReadFiles): readonly SourceDocument<Connector>[] {
  return Object.values(connectors).flatMap((document) => document ?? []);
}

function byLanguage(texts: readonly TextsFile[]): TextsByLanguage {
  return Object.fromEntries(texts.flatMap(({ language, document }) => (document ? [[language, document.value]] : [])));
}

function sourceOf({ file, text }: SourceDocument<unknown>): SourceFile {
  return { path: file, text };
}
