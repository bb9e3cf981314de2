import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { parseAst } from 'vitest/node';

/** A node of the syntax tree (ESTree with TypeScript). */
export type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

/** A source file, its path relative to src/ and with forward slashes. */
export type Source = { readonly path: string; readonly text: string; readonly tree: Node };

/** One broken rule. */
export type Breach = { readonly path: string; readonly line: number; readonly what: string };

export function source(path: string, text: string): Source {
  return { path, text, tree: parseAst(text, { lang: 'ts' }, path) as unknown as Node };
}

/** Every TypeScript file below the folder, without generated ones and declarations. */
export function readSources(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${sep}generated${sep}`))
    .sort()
    .map((file) => source(relative(folder, file).replaceAll(sep, '/'), readFileSync(file, 'utf8')));
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** The nodes directly below, in the order of the source. */
export function childrenOf(node: Node): readonly Node[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

/** Calls `visit` for the node and all below it; what `visit` answers with false is not entered. */
export function walk(node: Node, visit: (node: Node) => boolean): void {
  if (!visit(node)) return;
  for (const child of childrenOf(node)) walk(child, visit);
}

/** A breach at a node. */
export function breach({ path, text }: Source, { start }: Node, what: string): Breach {
  return { path, line: text.slice(0, start).split('\n').length, what };
}

/** What a reader of a failed test needs: where, and what. */
export function told(breaches: readonly Breach[]): readonly string[] {
  return breaches.map(({ path, line, what }) => `src/${path}:${line} ${what}`);
}
