import type { Finding } from '../finding.ts';

/** Rules that are about what nobody should read: the line is not printed, and nothing else that is said of it. */
export const UNSHOWN: readonly string[] = ['value-in-file', 'secret-in-file', 'personal-data'];

/** Findings without those that could quote a line which holds a secret; what is wrong there besides is told once it is out. */
export function withoutQuotes(findings: readonly Finding[]): readonly Finding[] {
  const place = ({ file, line }: Finding) => `${line} ${file}`;
  const secret = new Set(findings.filter(({ rule }) => UNSHOWN.includes(rule)).map(place));
  return secret.size === 0
    ? findings
    : findings.filter((finding) => UNSHOWN.includes(finding.rule) || !secret.has(place(finding)));
}
