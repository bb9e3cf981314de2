import type { Finding, FindingSeverity } from '../../core/finding.ts';
import { messageOf } from '../rules.ts';

const COMMANDS: Readonly<Record<FindingSeverity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * Findings as workflow commands, which GitHub shows beside the lines of a pull request. Paths count from the top of the
 * repository. Source: docs.github.com, "Workflow commands for GitHub Actions"; it shows at most ten of a kind for each step.
 */
export function githubAnnotations(findings: readonly Finding[]): string {
  return findings.map((finding) => `${annotation(finding)}\n`).join('');
}

function annotation(finding: Finding): string {
  const { file, line, column, rule, severity } = finding;
  const properties = { file, line, col: column, title: rule };
  const named = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${named.join(',')}::${data(messageOf(finding))}`;
}

/** The percent sign first: the others bring new ones. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
