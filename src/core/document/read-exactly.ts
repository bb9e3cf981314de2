import { type Finding, sortFindings } from '../finding.ts';
import type { Validator } from '../schema/generated/validators.js';
import { hiddenIn } from './hidden-character.ts';
import { findingOf } from './places.ts';
import type { ReadDocument } from './read-document.ts';
import { schemaProblems } from './schema-problems.ts';
import { type FoundFile, LARGEST_FILE, withoutMark } from './source-file.ts';
import { type SourceNode, toValue } from './source-node.ts';
import { treeFindings } from './tree-findings.ts';
import { measureYaml, parseYaml } from './yaml.ts';
import { yamlFindings } from './yaml-findings.ts';

const DEEPEST_NESTING = 32;
/** Many times what the longest playbook has. */
const MOST_WORDS = 100_000;

/** Reads one YAML file with its places: it alone says that a file is wrong. Never throws, whatever the file holds. */
export function readExactly<T>(found: FoundFile, validate: Validator<T>): ReadDocument<T> {
  const tree = readTree(found);
  if (tree.findings) return { document: undefined, findings: sortFindings(tree.findings) };
  const value = toValue(tree.root);
  if (validate(value)) return { document: { file: found.path, text: tree.text, value }, findings: [] };
  const problems = schemaProblems(found.path, validate.errors ?? []);
  return { document: undefined, findings: sortFindings(problems.map((problem) => findingOf(problem, tree.root))) };
}

type Tree =
  | { readonly root: SourceNode; readonly text: string; readonly findings?: never }
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
  const text = withoutMark(found.text);
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
  return { root, text: found.text };
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
