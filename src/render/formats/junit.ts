import type { Finding, FindingSeverity } from '../../core/finding.ts';
import { messageOf } from '../rules.ts';
import { attributes, xmlText } from './xml.ts';

/**
 * Findings as JUnit XML: a suite for each file, a case for each finding, and one that passes for a file without any. What does
 * not fail the run (`fails`) is a case that passes and says so in its output. Source of the form: junit-4.xsd of Jenkins.
 */
export function junitXml(
  files: readonly string[],
  findings: readonly Finding[],
  fails: (severity: FindingSeverity) => boolean,
): string {
  // A finding may be about a file that was not asked for: a broken firsthour.yaml.
  const named = [...new Set([...files, ...findings.map(({ file }) => file)])];
  const byFile = new Map<string, Finding[]>(named.map((file) => [file, []]));
  for (const finding of findings) byFile.get(finding.file)?.push(finding);
  const suites = [...byFile].map(([file, own]) => suite(file, own, fails));
  const failures = findings.filter(({ severity }) => fails(severity)).length;
  const tests = [...byFile.values()].reduce((sum, own) => sum + Math.max(1, own.length), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'firsthour validate', tests, failures, errors: 0 })}>`,
    ...suites,
    '</testsuites>\n',
  ].join('\n');
}

function suite(file: string, findings: readonly Finding[], fails: (severity: FindingSeverity) => boolean): string {
  const failures = findings.filter(({ severity }) => fails(severity)).length;
  const tests = Math.max(1, findings.length);
  const sound = `    <testcase${attributes({ name: 'nothing wrong', classname: file })}/>`;
  const cases = findings.map((finding) => testCase(finding, fails(finding.severity)));
  return [
    `  <testsuite${attributes({ name: file, tests, failures, errors: 0 })}>`,
    ...(cases.length > 0 ? cases : [sound]),
    '  </testsuite>',
  ].join('\n');
}

function testCase(finding: Finding, failed: boolean): string {
  const { file, line, column, rule, severity } = finding;
  const message = messageOf(finding);
  const whole = xmlText(`${file}:${line}:${column}: ${severity}: ${message} [${rule}]`);
  const outcome = failed
    ? `<failure${attributes({ type: severity, message })}>${whole}</failure>`
    : `<system-out>${whole}</system-out>`;
  const name = `${rule} (line ${line}, column ${column})`;
  return `    <testcase${attributes({ name, classname: file })}>${outcome}</testcase>`;
}
