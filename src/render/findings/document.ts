import { countFindings, type Finding } from '../../core/finding.ts';
import { messageOf } from '../rules.ts';

/** A finding with its sentence, without the values that the sentence is made of. */
export type ToldFinding = Omit<Finding, 'values'> & { readonly message: string };

/** How many files were checked, how many findings of each severity there are, and every finding. */
export type Findings = {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly findings: readonly ToldFinding[];
};

/** The document that `validate --format json` prints: design, section 7. */
export function findingsDocument(files: number, findings: readonly Finding[]): Findings {
  return {
    files,
    errors: countFindings(findings, 'error'),
    warnings: countFindings(findings, 'warning'),
    notes: countFindings(findings, 'note'),
    findings: findings.map((finding) => {
      const { rule, severity, file, line, column } = finding;
      return { rule, severity, message: messageOf(finding), file, line, column };
    }),
  };
}
