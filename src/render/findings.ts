import { UNSHOWN } from '../core/document/unshown.ts';
import { countFindings, type Finding, type FindingSeverity } from '../core/finding.ts';
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
  const linesOf = splitOnce(textOf);
  return findings
    .map((finding) => {
      const { file, line, column, rule, severity } = finding;
      const place = paint.strong(plainLine(`${file}:${line}:${column}:`));
      const kind = severity === 'error' ? paint.alert(severity) : paint.strong(severity);
      const frame = UNSHOWN.includes(rule) ? [] : codeFrame(linesOf(file), line, column, paint);
      return [`${place} ${kind}: ${messageOf(finding)} ${paint.dim(`[${rule}]`)}`, ...frame].join('\n');
    })
    .map((block) => `${block}\n`)
    .join('');
}

/** The lines of each file; a file with thousands of findings is split once. */
function splitOnce(textOf: (file: string) => string | undefined): (file: string) => readonly string[] {
  const split = new Map<string, readonly string[]>();
  return (file) => {
    const lines = split.get(file) ?? textOf(file)?.split(/\r?\n/) ?? [];
    split.set(file, lines);
    return lines;
  };
}

const SEVERITIES: readonly FindingSeverity[] = ['error', 'warning', 'note'];

/** `2 errors, 1 warning and 1 note in 5 files`, or that nothing is wrong. */
export function findingsSummary(files: number, findings: readonly Finding[]): string {
  const met = SEVERITIES.flatMap((severity) => {
    const count = countFindings(findings, severity);
    return count > 0 ? [counted(count, severity)] : [];
  });
  const looked = counted(files, 'file');
  return met.length === 0 ? `${looked}, nothing wrong` : `${listed(met)} in ${looked}`;
}
