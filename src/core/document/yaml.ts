import {
  CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';

import type { Position, SourceEntry, SourceNode } from './source-node.ts';

/** What the YAML reader met that we do not accept. `words` are the reader's own. */
export type YamlFault = { readonly code: string; readonly words: string; readonly at: Position };

/** A tree, unless `faults` has something. */
export type ParsedYaml = { readonly root: SourceNode | undefined; readonly faults: readonly YamlFault[] };

/** YAML 1.2 without aliases, anchors, tags, directives or a second document. `text` has no byte-order mark. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  // Duplicate keys are found in tree-faults.ts: the reader's own check takes quadratic time.
  const document = parseDocument(text, {
    lineCounter: lines,
    merge: false,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
    version: '1.2',
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults: YamlFault[] = [...document.errors, ...document.warnings].map((fault) => ({
    code: fault.code,
    words: fault.message,
    at: at(fault.pos[0]),
  }));
  if (document.directives?.yaml.explicit) faults.push({ code: 'DIRECTIVE', words: '', at: { line: 1, column: 1 } });
  if (faults.length > 0) return { root: undefined, faults };
  const root = treeOf(document, at, faults);
  return { root: faults.length > 0 ? undefined : root, faults };
}

/**
 * How many words a text has for the reader (keys, values, brackets, commas, line ends), and how deep they are nested:
 * counted in linear time, since the reader itself needs minutes for a hostile file of a few hundred kilobytes. Nesting by
 * indentation is bounded by the size of the file.
 */
export function measureYaml(text: string): { readonly words: number; readonly nesting: number } {
  let words = 0;
  let flow = 0;
  let block = 0;
  let deepest = 0;
  for (const word of new Lexer().lex(text)) {
    const type = CST.tokenType(word);
    words += 1;
    if (type === 'newline' || type === 'comma') block = 0;
    else if (type === 'flow-map-start' || type === 'flow-seq-start') flow += 1;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') flow -= 1;
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind') block += 1;
    deepest = Math.max(deepest, flow, block);
  }
  return { words, nesting: deepest };
}

/** A comment with its sign, to the end of its line. `alone`: nothing stands before it there. */
export type Comment = { readonly text: string; readonly at: Position; readonly alone: boolean };

/** Every comment of a text, in order; a `#` inside a value is none. Never throws: what is not YAML is words too. */
export function commentsIn(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let [offset, line, lineStart] = [0, 1, 0];
  let isScalar = false;
  for (const word of new Lexer().lex(text)) {
    // Marks of the lexer's own, which take no room in the text. The one for a scalar says that the next word is a value.
    if (word === CST.SCALAR || word === CST.DOCUMENT || word === CST.FLOW_END) {
      isScalar = word === CST.SCALAR;
      continue;
    }
    if (!isScalar && word.startsWith('#')) {
      const alone = text.slice(lineStart, offset).trim() === '';
      comments.push({ text: word, at: { line, column: offset - lineStart + 1 }, alone });
    }
    for (let end = word.indexOf('\n'); end >= 0; end = word.indexOf('\n', end + 1)) {
      line += 1;
      lineStart = offset + end + 1;
    }
    offset += word.length;
    isScalar = false;
  }
  return comments;
}

function treeOf(document: Document.Parsed, at: (offset: number) => Position, faults: YamlFault[]): SourceNode {
  const convert = (node: Node | null | undefined, fallback: Position): SourceNode => {
    const here = node?.range && !isEmptyScalar(node) ? at(node.range[0]) : fallback;
    if (isAlias(node)) {
      faults.push({ code: 'ALIAS', words: node.source, at: here });
      return { kind: 'scalar', at: here, value: null };
    }
    if (node?.anchor) faults.push({ code: 'ANCHOR', words: node.anchor, at: here });
    if (node?.tag) faults.push({ code: 'TAG', words: node.tag, at: here });
    if (isMap(node)) return { kind: 'map', at: here, entries: node.items.map((pair) => entryOf(pair as Pair, here)) };
    if (isSeq(node)) {
      return { kind: 'list', at: here, items: node.items.map((item) => convert(item as Node, here)) };
    }
    return { kind: 'scalar', at: here, value: isScalar(node) ? plainValue(node.value) : null };
  };
  const entryOf = (pair: Pair, parent: Position): SourceEntry => {
    const key = convert(pair.key as Node, parent);
    const text = key.kind === 'scalar' ? String(key.value ?? '') : '';
    return { key: text, keyAt: key.at, node: convert(pair.value as Node | null, key.at) };
  };
  return convert(document.contents, { line: 1, column: 1 });
}

/** A key without a value has a place in the text that shows nothing: better to point at the key. */
function isEmptyScalar(node: Node): boolean {
  return isScalar(node) && node.value === null && !node.source;
}

function plainValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : String(value);
}
