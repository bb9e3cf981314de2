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

/** The trees of documents that something was found in: a shared one is asked for once for each playbook. */
const trees = new WeakMap<SourceDocument<unknown>, SourceNode | undefined>();

/** Problems at their lines. A file that is named is read once more, for its places; one that is not there is left out. */
export function findingsAt(
  problems: readonly Problem[],
  documents: readonly SourceDocument<unknown>[],
): readonly Finding[] {
  return problems.flatMap((problem) => {
    const document = documents.find(({ file }) => file === problem.file);
    const tree = document && treeOf(document);
    return tree ? [findingOf(problem, tree)] : [];
  });
}

function treeOf(document: SourceDocument<unknown>): SourceNode | undefined {
  if (!trees.has(document)) trees.set(document, parseYaml(withoutMark(document.text)).root);
  return trees.get(document);
}
