/** A place in a text, both from 1. */
export type Position = { readonly line: number; readonly column: number };

/** One key of a map, with the places of key and value. */
export type SourceEntry = { readonly key: string; readonly keyAt: Position; readonly node: SourceNode };

/** A parsed value that knows where it stands. */
export type SourceNode =
  | { readonly kind: 'map'; readonly at: Position; readonly entries: readonly SourceEntry[] }
  | { readonly kind: 'list'; readonly at: Position; readonly items: readonly SourceNode[] }
  | { readonly kind: 'scalar'; readonly at: Position; readonly value: string | number | boolean | null };

/** The plain value of a tree without duplicate keys. */
export function toValue(node: SourceNode): unknown {
  switch (node.kind) {
    case 'map':
      return Object.fromEntries(node.entries.map((entry) => [entry.key, toValue(entry.node)]));
    case 'list':
      return node.items.map(toValue);
    case 'scalar':
      return node.value;
  }
}
