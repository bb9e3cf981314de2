import type { Finding } from '../../core/finding.ts';
import { plainLine } from '../layout/plain-line.ts';
import { messageOf } from '../rules.ts';

/** A finding on one line. */
export function findingWords(finding: Finding): string {
  const { file, line, column, rule } = finding;
  return `${plainLine(file)}:${line}:${column}: ${messageOf(finding)} [${rule}]`;
}

/** That a test has no playbook that could be read, and the first reason. */
export function playbookWords([first]: readonly string[]): string {
  return first === undefined
    ? 'There is no playbook of this name: firsthour validate says what is wrong.'
    : `Its playbook cannot be read: ${first}`;
}
