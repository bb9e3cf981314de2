import type { Finding, Problem } from '../finding.ts';
import { locate } from './locate.ts';
import type { SourceDocument } from './read-document.ts';
import { withoutMark } from './source-file.ts';
import type { SourceNode } from './source-node.ts';
import { parseYaml } from './yaml.ts';

/** A problem at its line. */
export function findingOf({ path, at, ...problem }: Problem, root: SourceNode): Finding {
  return { ...problem, ...locate(root, path, at) };
}

/** Problems at their lines. Each file that is named is read once more, for its places; one that is not there is left out. */
export function findingsAt(
  problems: readonly Problem[],
  documents: readonly SourceDocument<unknown>[],
): readonly Finding[] {
  const named = new Set(problems.map(({ file }) => file));
  const roots = new Map(
    documents.filter(({ file }) => named.has(file)).map(({ file, text }) => [file, parseYaml(withoutMark(text)).root]),
  );
  return problems.flatMap((problem) => {
    const root = roots.get(problem.file);
    return root ? [findingOf(problem, root)] : [];
  });
}
