import type { SourceFile } from '../../core/document/source-file.ts';
import { planWorkspace } from '../../core/workspace/plan-workspace.ts';
import { resultsOf } from '../test/results.ts';

const ACCEPTED = /^playbooks\/[^/]+\/tests\/[^/]+\.md$/;

/**
 * The files of a new workspace with what the tests of its playbooks read like there: whoever signs the shipped words signs them
 * with this organisation's name, languages and channels in them. Those that come with the program were made for another one.
 */
export function withAcceptedTexts(
  files: readonly SourceFile[],
  connectors: readonly SourceFile[],
): readonly SourceFile[] {
  const sources = files.filter(({ path }) => !ACCEPTED.test(path));
  const checked = planWorkspace(
    sources.filter(({ path }) => path.endsWith('.yaml')),
    connectors,
  );
  const results = resultsOf({ checked, accepted: [], shown: (path) => path }, []);
  const made = new Map(
    results.flatMap(({ state, file, accepted, after }) =>
      state === 'new' ? [[file, { path: accepted, text: after }] as const] : [],
    ),
  );
  return sources.flatMap((source) => {
    const accepted = made.get(source.path);
    return accepted ? [source, accepted] : [source];
  });
}
