import type { Path, Problem } from '../../finding.ts';
import { linkProblems } from '../../playbook/checks/links.ts';
import type { WorkspaceScope } from '../scope.ts';

/** The addresses that stand in every statement belong to the organisation, and are what they seem. */
export function checkWorkspaceLinks({ file, workspace }: WorkspaceScope): readonly Problem[] {
  const { links = [], contacts = [], official_hosts: official } = workspace;
  type Text = readonly [Path, string];
  const texts: readonly Text[] = [
    ...links.map(({ url }, index): Text => [['links', index, 'url'], url]),
    ...contacts.flatMap(({ text }, index): readonly Text[] => {
      const path = ['contacts', index, 'text'];
      if (typeof text === 'string') return [[path, text]];
      return Object.entries(text).map(([language, words]): Text => [[...path, language], words]);
    }),
  ];
  return texts.flatMap(([path, text]) => linkProblems(file, path, text, official));
}
