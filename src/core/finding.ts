/** `error`: it would fail in the crisis. `warning`: somebody should know. `note`: for information. */
export type FindingSeverity = 'error' | 'warning' | 'note';

/** Values that a finding's sentence names. */
export type FindingValues = Readonly<Record<string, string | number | readonly string[]>>;

/** Keys and indexes from the top of a file. */
export type Path = readonly (string | number)[];

/** What a check met, before somebody looks up the line. `at` is the key or the value at the end of the path. */
export type Problem = {
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly file: string;
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly values: FindingValues;
};

/** What is wrong with a file, at its place. Line and column count from 1; render/rules.ts makes the sentence. */
export type Finding = {
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly values: FindingValues;
};

/** By file, line, column and rule, each once: the same input gives the same output. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const byKey = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...byKey.entries()]
    .sort(([keyOfA, a], [keyOfB, b]) => compareFindings(a, b) || compareText(keyOfA, keyOfB))
    .map(([, finding]) => finding);
}

/** How many of a severity. */
export function countFindings(findings: readonly Finding[], severity: FindingSeverity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function compareFindings(a: Finding, b: Finding): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule);
}

/** Code units, not a language's order: sorting must not depend on the machine. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
