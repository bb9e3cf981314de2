import type { Path } from '../finding.ts';
import type { Position, SourceNode } from './source-node.ts';

/** Where a path stands: its last key or its value. A path that leads nowhere stands at the closest parent's key. */
export function locate(root: SourceNode, path: Path, at: 'key' | 'value'): Position {
  let node = root;
  let keyAt = root.at;
  for (const [index, step] of path.entries()) {
    const next = childOf(node, step);
    if (!next) return keyAt;
    keyAt = next.keyAt;
    node = next.node;
    if (index === path.length - 1 && at === 'value') return node.at;
  }
  return keyAt;
}

/** Where the last key of a path stands; undefined for a path that leads nowhere. */
export function keyAt(root: SourceNode, path: Path): Position | undefined {
  let found: ReturnType<typeof childOf> = { keyAt: root.at, node: root };
  for (const step of path) found = found && childOf(found.node, step);
  return found?.keyAt;
}

/** True when a value has something at the path. */
export function hasPath(value: unknown, path: Path): boolean {
  let inside = value;
  for (const step of path) {
    if (typeof inside !== 'object' || inside === null || !Object.hasOwn(inside, step)) return false;
    inside = (inside as Record<string | number, unknown>)[step];
  }
  return true;
}

function childOf(node: SourceNode, step: string | number): { keyAt: Position; node: SourceNode } | undefined {
  if (node.kind === 'map') return node.entries.find((entry) => entry.key === String(step));
  if (node.kind !== 'list') return undefined;
  const item = node.items[Number(step)];
  return item && { keyAt: item.at, node: item };
}
