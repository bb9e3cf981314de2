import type { SourceDocument } from '../document/read-document.ts';
import type { SourceFile } from '../document/source-file.ts';
import { compilePlan, type Plan, type TextsByLanguage } from '../playbook/plan.ts';
import { playbookDigest } from '../playbook/playbook-digest.ts';
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
  const connectors = Object.values(read.connectors).flatMap((document) => document ?? []);
  const shared = read.texts.filter(({ folder }) => folder === null);
  return read.playbooks.flatMap(({ folder, document }): readonly PlannedPlaybook[] => {
    if (!document) return [];
    const own = read.texts.filter((texts) => texts.folder === folder);
    const plan = compilePlan(
      workspace.value,
      document.value,
      byLanguage(shared),
      byLanguage(own),
      Object.fromEntries(connectors.map(({ value }) => [value.id, value])),
    );
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

function byLanguage(texts: readonly TextsFile[]): TextsByLanguage {
  return Object.fromEntries(texts.flatMap(({ language, document }) => (document ? [[language, document.value]] : [])));
}

function sourceOf({ file, text }: SourceDocument<unknown>): SourceFile {
  return { path: file, text };
}
