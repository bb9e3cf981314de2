import { imaginedPlan } from '../playbook/imagined-plan.ts';
import { mergeTexts } from '../playbook/merge-texts.ts';
import type { LanguageTexts, PlaybookScope } from '../playbook/scope.ts';
import { foldersBefore } from './folders-before.ts';
import type { Judging } from './judging.ts';
import { planOf } from './plan-playbooks.ts';
import type { ReadFiles } from './read-files.ts';
import type { WorkspaceScope } from './scope.ts';

/** What the checks of firsthour.yaml look at; undefined when there is none to look at. */
export function workspaceScope({ workspace, reach, connectors }: ReadFiles): WorkspaceScope | undefined {
  return workspace && { file: workspace.file, workspace: workspace.value, reach, connectors };
}

/** What the checks of each readable playbook look at, and what it is judged by. */
export function playbookScopes(read: ReadFiles, judging: Judging | undefined): readonly PlaybookScope[] {
  const before = foldersBefore(read, judging?.since);
  return read.playbooks.flatMap(({ folder, document }): readonly PlaybookScope[] => {
    if (!document) return [];
    const workspace = read.workspace?.value;
    const mine = read.texts.filter((texts) => texts.folder === folder);
    const texts = document.value.languages
      .filter((language) => workspace === undefined || workspace.languages.includes(language))
      .flatMap((language) => languageTexts(read, folder, language));
    return [
      {
        file: document.file,
        folder,
        playbook: document.value,
        workspace,
        plan: workspace && planOf(read, workspace, folder, document.value),
        imagined: imaginedPlan(workspace, document.value, texts),
        ownTexts: mine.flatMap((texts) => texts.document ?? []),
        unreadTexts: mine.flatMap((texts) => (texts.document ? [] : [texts.file])),
        texts,
        now: judging?.now,
        drills: judging?.drills,
        lexicons: judging?.lexicons ?? [],
        before: before.get(folder),
      },
    ];
  });
}

/** A language whose shared texts are broken is not looked at: whatever it lacks may stand in them. */
function languageTexts({ texts }: ReadFiles, folder: string, language: string): readonly LanguageTexts[] {
  const own = texts.find((one) => one.folder === folder && one.language === language)?.document;
  const shared = texts.find((one) => one.folder === null && one.language === language);
  if (!own || (shared && !shared.document)) return [];
  return [{ language, own, shared: shared?.document, merged: mergeTexts(shared?.document?.value, own.value) }];
}
