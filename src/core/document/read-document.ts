import { type Finding, type Problem, sortFindings } from '../finding.ts';
import type { Validator } from '../schema/generated/validators.js';
import { hiddenIn } from './hidden-character.ts';
import { locate } from './locate.ts';
import { schemaProblems } from './schema-problems.ts';
import { type FoundFile, LARGEST_FILE } from './source-file.ts';
import { type SourceNode, toValue } from './source-node.ts';
import { treeFindings } from './tree-findings.ts';
import { measureYaml, parseYaml } from './yaml.ts';
import { yamlFindings } from './yaml-findings.ts';

/** A file that is what its schema says, and the places of its keys and values. */
export type SourceDocument<T> = {
  readonly file: string;
  readonly text: string;
  readonly root: SourceNode;
  readonly value: T;
};

/** A document, or all that is wrong with the file. */
export type ReadDocument<T> =
  | { readonly document: SourceDocument<T>; readonly findings: readonly [] }
  | { readonly document: undefined; readonly findings: readonly Finding[] };

const DEEPEST_NESTING = 32;
/** Many times what the longest playbook has. */
const MOST_WORDS = 100_000;

/** Reads one YAML file against a compiled schema. Never throws, whatever the file holds. */
export function readDocument<T>(found: FoundFile, validate: Validator<T>): ReadDocument<T> {
  const root = readTree(found);
  if (root.findings) return { document: undefined, findings: sortFindings(root.findings) };
  const value = toValue(root.node);
  if (validate(value)) {
    return { document: { file: found.path, text: root.text, root: root.node, value }, findings: [] };
  }
  const problems = schemaProblems(found.path, validate.errors ?? []);
  return { document: undefined, findings: sortFindings(problems.map((problem) => findingOf(problem, root.node))) };
}

/** A problem at its line. */
export function findingOf({ path, at, ...problem }: Problem, root: SourceNode): Finding {
  return { ...problem, ...locate(root, path, at) };
}

type Tree =
  | { readonly node: SourceNode; readonly text: string; readonly findings?: never }
  | { readonly findings: readonly Finding[] };

function readTree(found: FoundFile): Tree {
  const file = found.path;
  const whole = (rule: string, values: Finding['values'] = {}): Tree => ({
    findings: [{ rule, severity: 'error', file, line: 1, column: 1, values }],
  });
  if ('unread' in found) return whole(`file-${found.unread}`, { words: found.words, largest: LARGEST_FILE });
  if (new TextEncoder().encode(found.text).length > LARGEST_FILE) {
    return whole('file-too-large', { words: '', largest: LARGEST_FILE });
  }
  const text = found.text.replace(/^\ufeff/, '');
  const hidden = hiddenLine(text);
  if (hidden) return { findings: [{ rule: 'text-hidden-character', severity: 'error', file, ...hidden }] };
  const { words, nesting } = measureYaml(text);
  if (nesting > DEEPEST_NESTING) return whole('yaml-nesting');
  if (words > MOST_WORDS) return whole('yaml-flood');
  const { root, faults } = parseYaml(text);
  if (!root) return { findings: yamlFindings(file, faults) };
  const findings = treeFindings(file, root);
  if (findings.length > 0) return { findings };
  if (root.kind !== 'map') return whole('file-not-a-map');
  return { node: root, text: found.text };
}

/** Hidden characters as they stand in the file; escaped ones are found in the values. */
function hiddenLine(text: string): Pick<Finding, 'line' | 'column' | 'values'> | undefined {
  const hidden = hiddenIn(text.replaceAll('\r\n', '\n'));
  if (!hidden) return undefined;
  const lines = text.replaceAll('\r\n', '\n').slice(0, hidden.at).split('\n');
  return {
    line: lines.length,
    column: Array.from(lines.at(-1) ?? '').length + 1,
    values: { character: hidden.character },
  };
}
