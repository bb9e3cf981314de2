import type { SourceDocument } from '../../document/read-document.ts';
import type { Problem } from '../../finding.ts';
import { warning } from '../../playbook/checks/problem.ts';
import type { PlaybookScope } from '../../playbook/scope.ts';
import { changedTexts, saysShared } from '../../playbook/since/shared-texts.ts';
import { versionStep } from '../../playbook/since/version-step.ts';
import type { Texts } from '../../schema/generated/types.ts';
import { fileKind } from '../file-kind.ts';
import type { Judging } from '../judging.ts';
import { readFiles, type TextsFile } from '../read-files.ts';

/**
 * With a text that all playbooks share changes what each of them says that has none of its own: told once, at the text, with
 * the playbooks that still bear the version that they had.
 */
export function checkSharedVersions(
  shared: readonly TextsFile[],
  playbooks: readonly PlaybookScope[],
  since: Judging['since'],
): readonly Problem[] {
  if (!since) return [];
  const before = since.files.filter(({ path }) => fileKind(path, undefined).kind === 'shared-texts');
  const texts = new Map(before.flatMap((file) => ('text' in file ? [[file.path, file.text] as const] : [])));
  const changed = shared.flatMap(({ document }) =>
    document && texts.get(document.file) !== document.text ? [document] : [],
  );
  if (changed.length === 0) return [];
  const paths = new Set(since.files.map(({ path }) => path));
  const still = playbooks.filter((one) => paths.has(one.file) && !isRaised(one));
  const then = readFiles(before).texts;
  return changed.flatMap((document) => {
    const was = then.find(({ file }) => file === document.file);
    // What could not be read then cannot be compared.
    return was && !was.document ? [] : staleIn(document, was?.document?.value, still, since.revision);
  });
}

function staleIn(
  { file, value }: SourceDocument<Texts>,
  before: Texts | undefined,
  playbooks: readonly PlaybookScope[],
  revision: string,
): readonly Problem[] {
  const said = changedTexts(before, value).flatMap((path) => {
    const by = playbooks.filter((one) => saysShared(one, value.language, path)).map(({ playbook }) => playbook.id);
    return by.length === 0 ? [] : [{ path, by }];
  });
  const [first] = said;
  if (!first) return [];
  const names = new Set(said.flatMap(({ by }) => by));
  const values = { texts: said.map(({ path }) => path.join('.')), playbooks: [...names].sort(), revision };
  return [warning(file, 'version-shared-texts', first.path, values)];
}

/** One that is not among the changed has the version that it had. */
function isRaised({ before, playbook }: PlaybookScope): boolean {
  if (!before) return false;
  const step = versionStep(before.playbook.version, playbook.version);
  return step !== 'same' && step !== 'lower';
}
