import type { Path } from '../finding.ts';
import type { SourceNode } from './source-node.ts';

/** Every text in a tree, with its path. */
export function scalarsOf(
  node: SourceNode,
  path: Path = [],
): readonly { readonly path: Path; readonly text: string }[] {
  switch (node.kind) {
    case 'map':
      return node.entries.flatMap(({ key, node: below }) => scalarsOf(below, [...path, key]));
    case 'list':
      return node.items.flatMap((item, index) => scalarsOf(item, [...path, index]));
    case 'scalar':
      return typeof node.value === 'string' ? [{ path, text: node.value }] : [];
  }
}
