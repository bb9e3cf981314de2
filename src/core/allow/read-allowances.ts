import { closestWord } from '../document/closest-word.ts';
import type { SourceFile } from '../document/source-file.ts';
import type { Position } from '../document/source-node.ts';
import { type Comment, commentsIn } from '../document/yaml.ts';
import type { Finding, FindingValues } from '../finding.ts';
import { RULE_IDS } from '../schema/generated/rule-ids.ts';

/** A comment that switches a rule off: for one line, or (`line` null) for its whole file. */
export type Allowance = {
  readonly rule: string;
  readonly file: string;
  readonly line: number | null;
  /** Where the comment stands. */
  readonly at: Position;
};

/** What the comments of a file allow, and comments that were meant to. */
export type ReadAllowances = { readonly allowances: readonly Allowance[]; readonly findings: readonly Finding[] };

const OURS = /^#+\s*firsthour:\s*(.*)$/is;
const FORM = /^(allow|allow-in-file)\s+([a-z0-9-]+)(?:\s+because\b\s*(.*))?$/is;
const NONE: ReadAllowances = { allowances: [], findings: [] };

/**
 * Reads `# firsthour: allow RULE because WHY`, at the end of a line or above it, and `# firsthour: allow-in-file RULE because WHY`
 * above the first key. A comment that is written in another way allows nothing, and is told. Files without one are not looked at.
 */
export function readAllowances({ path, text }: SourceFile): ReadAllowances {
  if (!/firsthour:/i.test(text)) return NONE;
  const comments = commentsIn(text);
  const next = contentLines(text, comments);
  const allowances: Allowance[] = [];
  const findings: Finding[] = [];
  for (const comment of comments) {
    const said = OURS.exec(comment.text)?.[1]?.trim();
    if (said === undefined) continue;
    const read = judge(said, comment, next);
    if ('fault' in read) findings.push(finding(path, comment.at, read.fault, read.values));
    else allowances.push({ ...read, file: path, at: comment.at });
  }
  return { allowances, findings };
}

type Fault = { readonly fault: 'allow-form' | 'unknown-rule'; readonly values: FindingValues };

function judge(
  said: string,
  { at, alone }: Comment,
  next: (from: number) => number,
): Pick<Allowance, 'rule' | 'line'> | Fault {
  const [, how = '', typed = '', reason = ''] = FORM.exec(said) ?? [];
  const rule = typed.toLowerCase();
  const wrong = (what: string): Fault => ({ fault: 'allow-form', values: { what, rule } });
  if (how === '') return wrong('words');
  if (!RULE_IDS.includes(rule)) return { fault: 'unknown-rule', values: nameValues(rule) };
  if (reason === '') return wrong('reason');
  if (how.toLowerCase() === 'allow') return { rule, line: alone ? next(at.line) : at.line };
  return at.line < next(0) ? { rule, line: null } : wrong('place');
}

/** From a line to the next one that says something: neither blank, nor a comment alone, nor the mark of a document's beginning. */
function contentLines(text: string, comments: readonly Comment[]): (from: number) => number {
  const lines = text.split('\n');
  const silent = new Set(comments.filter(({ alone }) => alone).map(({ at }) => at.line));
  return (from) => {
    let line = from + 1;
    while (line <= lines.length && (silent.has(line) || /^\ufeff?\s*(---)?\s*$/.test(lines[line - 1] ?? ''))) line += 1;
    return line;
  };
}

function nameValues(name: string): FindingValues {
  const closest = closestWord(name, RULE_IDS);
  return { name, ...(closest === undefined ? {} : { closest }) };
}

function finding(file: string, at: Position, rule: string, values: FindingValues): Finding {
  return { rule, severity: 'warning', file, ...at, values };
}
