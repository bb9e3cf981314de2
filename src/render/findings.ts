import { UNSHOWN } from '../core/document/unshown.ts';
import { countFindings, type Finding } from '../core/finding.ts';
import { codeFrame } from './findings/code-frame.ts';
import { counted, listed } from './layout/list.ts';
import { plainLine } from './layout/plain-line.ts';
import type { Paint } from './paint.ts';
import { messageOf } from './rules.ts';

/** Findings for people: place, sentence, rule, and the line in question. `textOf` gives the text of a file, where it has one. */
export function findingsText(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
  paint: Paint,
): string {
  return findings
    .map((finding) => {
      const { file, line, column, rule, severity } = finding;
      const place = paint.strong(plainLine(`${file}:${line}:${column}:`));
      const kind = severity === 'error' ? paint.alert(severity) : paint.strong(severity);
      const text = UNSHOWN.includes(rule) ? undefined : textOf(file);
      const frame = text === undefined ? [] : codeFrame(text, line, column, paint);
      return [`${place} ${kind}: ${messageOf(finding)} ${paint.dim(`[${rule}]`)}`, ...frame].join('\n');
    })
    .map((block) => `${block}\n`)
    .join('');
}

/** `2 errors and 1 warning in 5 files`, or that nothing is wrong. */
export function findingsSummary(files: number, findings: readonly Finding[]): string {
  const errors = countFindings(findings, 'error');
  const warnings = countFindings(findings, 'warning');
  const met = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  const looked = counted(files, 'file');
  return met.length === 0 ? `${looked}, nothing wrong` : `${listed(met)} in ${looked}`;
}

/** The document that `validate --format json` prints: design, section 7. */
export function findingsDocument(files: number, findings: readonly Finding[]): object {
  return {
    files,
    errors: countFindings(findings, 'error'),
    warnings: countFindings(findings, 'warning'),
    findings: findings.map((finding) => {
      const { rule, severity, file, line, column } = finding;
      return { rule, severity, message: messageOf(finding), file, line, column };
    }),
  };
}
