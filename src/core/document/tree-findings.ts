import type { Finding, FindingValues } from '../finding.ts';
import { hiddenIn } from './hidden-character.ts';
import type { Position, SourceNode } from './source-node.ts';

/** Keys that mean something to the language this program is written in. */
const REFUSED_KEYS = ['__proto__', 'constructor', 'prototype'];

/**
 * What nobody may write even in YAML that can be read: a key twice, a key that reaches into the program, and characters
 * that do not show or that change what is shown (controls, changes of direction, half a surrogate pair).
 */
export function treeFindings(file: string, root: SourceNode): readonly Finding[] {
  const found: Finding[] = [];
  const tell = (rule: string, at: Position, values: FindingValues) =>
    found.push({ rule, severity: 'error', file, ...at, values });
  const visit = (node: SourceNode): void => {
    if (node.kind === 'scalar') {
      const hidden = typeof node.value === 'string' ? hiddenIn(node.value) : undefined;
      if (hidden) tell('text-hidden-character', node.at, { character: hidden.character });
    } else if (node.kind === 'list') {
      node.items.forEach(visit);
    } else {
      visitMap(node.entries);
    }
  };
  const visitMap = (entries: Extract<SourceNode, { kind: 'map' }>['entries']): void => {
    const first = new Map<string, Position>();
    for (const { key, keyAt, node } of entries) {
      const earlier = first.get(key);
      const hidden = hiddenIn(key);
      if (hidden) tell('text-hidden-character', keyAt, { character: hidden.character });
      else if (REFUSED_KEYS.includes(key)) tell('key-refused', keyAt, { key });
      else if (earlier) tell('key-duplicate', keyAt, { key, line: earlier.line });
      if (!earlier) first.set(key, keyAt);
      visit(node);
    }
  };
  visit(root);
  return found;
}
