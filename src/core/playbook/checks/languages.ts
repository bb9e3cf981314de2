import type { Problem } from '../../finding.ts';
import type { PlaybookScope } from '../scope.ts';
import { error, warning } from './problem.ts';

/** A language of the workspace that the playbook lacks is owed in every incident. */
export function checkLanguages({ file, playbook, workspace }: PlaybookScope): readonly Problem[] {
  const lacking = workspace?.languages.filter((language) => !playbook.languages.includes(language)) ?? [];
  if (workspace && lacking.length === workspace.languages.length) {
    return [error(file, 'language-none', ['languages'], { languages: workspace.languages })];
  }
  return lacking.map((language) => warning(file, 'language-lacking', ['languages'], { language }));
}

/** A language that the playbook lists has its texts file. One that the workspace does not have may lack it. */
export function checkTextsFiles({
  file,
  playbook,
  workspace,
  ownTexts,
  unreadTexts,
}: PlaybookScope): readonly Problem[] {
  const there = [...ownTexts.map((texts) => texts.file), ...unreadTexts].map(languageOfFile);
  return playbook.languages.flatMap((language, index) => {
    const counts = workspace === undefined || workspace.languages.includes(language);
    if (!counts || there.includes(language)) return [];
    return [error(file, 'texts-missing', ['languages', index], { language })];
  });
}

/** A texts file that the playbook does not list is not used. */
export function checkTextsListed({ playbook, ownTexts }: PlaybookScope): readonly Problem[] {
  return ownTexts.flatMap((texts) => {
    const language = languageOfFile(texts.file);
    return playbook.languages.includes(language)
      ? []
      : [warning(texts.file, 'texts-unlisted', ['language'], { language })];
  });
}

/** `playbooks/x/en.yaml` is in `en`. */
export function languageOfFile(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
}
