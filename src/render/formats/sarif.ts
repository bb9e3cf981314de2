import type { Finding } from '../../core/finding.ts';
import type { ExplainedRule } from '../../core/rule/read-rule.ts';
import { ruleMarkdown } from '../rule-markdown.ts';
import { messageOf } from '../rules.ts';

/** Where the schema that this is written by is published. */
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * Findings as a SARIF 2.1.0 log (OASIS), with what `explain` says of each rule that was met. Columns count UTF-16 code units.
 * Braces in messages are left single, though the standard doubles them: no reader that we know takes them for placeholders, and
 * all would show both.
 */
export function sarifLog(findings: readonly Finding[], explained: readonly ExplainedRule[], version: string): object {
  const met = [...new Set(findings.map(({ rule }) => rule))].sort();
  const rules = met.map((id) =>
    descriptor(
      id,
      explained.find((rule) => rule.id === id),
    ),
  );
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'firsthour', version, semanticVersion: version, rules } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => result(finding, met.indexOf(finding.rule))),
      },
    ],
  };
}

function descriptor(id: string, rule: ExplainedRule | undefined): object {
  if (!rule) return { id };
  return {
    id,
    shortDescription: { text: `${rule.title}.` },
    fullDescription: { text: rule.why[0] ?? rule.title },
    help: { text: rule.why.join('\n\n'), markdown: ruleMarkdown(rule) },
  };
}

function result(finding: Finding, ruleIndex: number): object {
  const { rule, severity, file, line, column } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}

/** A path as a relative reference, in which nothing is taken for a scheme or a query. */
function uriOf(file: string): string {
  return file
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
