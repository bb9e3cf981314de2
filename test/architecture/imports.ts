import { type Node, type Source, walk } from './source.ts';

/** One import, re-export, import() or type import. `target` is null when it is not written as a plain string. */
export type Import = { readonly node: Node; readonly target: string | null; readonly names: readonly string[] };

const IMPORTING = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
];

export function importsOf({ tree }: Source): readonly Import[] {
  const found: Import[] = [];
  walk(tree, (node) => {
    const target = IMPORTING.includes(node.type) ? targetOf(node) : undefined;
    if (target !== undefined) found.push({ node, target, names: namesOf(node) });
    return true;
  });
  return found;
}

/** Undefined for an export that imports nothing. */
function targetOf(node: Node): string | null | undefined {
  const from = (node.source ?? node.argument) as {
    type: string;
    value?: unknown;
    literal?: { value?: unknown };
  } | null;
  if (!from) return undefined;
  const value = from.value ?? from.literal?.value;
  return typeof value === 'string' ? value : null;
}

function namesOf(node: Node): readonly string[] {
  const specifiers = (node.specifiers ?? []) as readonly { imported?: { name?: string }; type: string }[];
  return specifiers.map((specifier) => specifier.imported?.name ?? '*');
}

/** The package that a bare import asks for: `date-fns/format` is `date-fns`. Null for Node's own and for ours. */
export function packageOf(target: string): string | null {
  if (target.startsWith('.') || target.startsWith('node:')) return null;
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}
