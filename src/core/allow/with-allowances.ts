import type { FoundFile } from '../document/source-file.ts';
import { type Finding, sortFindings } from '../finding.ts';
import { type Allowance, readAllowances } from './read-allowances.ts';

/** Findings before anybody looked at what is allowed. */
export type Judged = {
  readonly files: readonly FoundFile[];
  readonly findings: readonly Finding[];
  /** Files that can be used. What keeps a file from being used cannot be allowed: it would not be used in the crisis either. */
  readonly usable: readonly string[];
  /** True when every check could look at everything: only then is an allowance that nothing needs known to be one. */
  readonly complete: boolean;
  /** False for a rule that was not looked at, whatever the files say. */
  readonly looks: (rule: string) => boolean;
};

/** The file can be read, and nothing can be started with it all the same: no time has a day without its zone. */
const NEVER = ['unknown-timezone'];

/** The findings that no comment in their file allows, and what is wrong with such comments. */
export function withAllowances({ files, findings, usable, complete, looks }: Judged): readonly Finding[] {
  const read = files.map((file) => ('text' in file ? readAllowances(file) : { allowances: [], findings: [] }));
  const allowances = read.flatMap((one) => one.allowances);
  const told = read.flatMap((one) => one.findings);
  if (allowances.length === 0) return told.length === 0 ? findings : sortFindings([...findings, ...told]);
  const canBe = new Set(usable);
  const isFirm = ({ file, rule }: Finding) => !canBe.has(file) || NEVER.includes(rule);
  const needed = new Set<Allowance>();
  const refused = new Set<Allowance>();
  const left = findings.filter((finding) => {
    const fitting = allowances.filter((allowance) => fits(allowance, finding));
    for (const one of fitting) (isFirm(finding) ? refused : needed).add(one);
    return fitting.length === 0 || isFirm(finding);
  });
  const idle = allowances.filter((one) => !needed.has(one) && !refused.has(one) && looks(one.rule));
  return sortFindings([
    ...left,
    ...told,
    ...[...refused].map((one) => about(one, 'allow-refused')),
    ...(complete ? idle.map((one) => about(one, 'allow-unused')) : []),
  ]);
}

function fits(allowance: Allowance, { rule, file, line }: Finding): boolean {
  return allowance.rule === rule && allowance.file === file && (allowance.line === null || allowance.line === line);
}

function about({ rule, file, line, at }: Allowance, what: string): Finding {
  return { rule: what, severity: 'warning', file, ...at, values: { rule, ...(line === null ? {} : { on: line }) } };
}
