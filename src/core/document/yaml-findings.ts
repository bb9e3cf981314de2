import type { Finding } from '../finding.ts';
import type { YamlFault } from './yaml.ts';

/** One mistake makes the reader stumble over all that follows: the first few tell it, one for each line. */
const MOST_FAULTS = 5;

const RULES: Readonly<Record<string, string>> = {
  ALIAS: 'yaml-alias',
  ANCHOR: 'yaml-alias',
  DIRECTIVE: 'yaml-directive',
  MULTIPLE_DOCS: 'yaml-documents',
  RESOURCE_EXHAUSTION: 'yaml-nesting',
  TAG: 'yaml-tag',
  TAG_RESOLVE_FAILED: 'yaml-tag',
};

/** What the YAML reader met, as findings. Its warnings are errors here. */
export function yamlFindings(file: string, faults: readonly YamlFault[]): readonly Finding[] {
  const byLine = new Map(faults.toReversed().map((fault) => [fault.at.line, fault]));
  return [...byLine.values()]
    .reverse()
    .slice(0, MOST_FAULTS)
    .map(({ code, words, at }) => {
      const rule = RULES[code] ?? 'yaml-syntax';
      return { rule, severity: 'error', file, ...at, values: { code, words } };
    });
}
