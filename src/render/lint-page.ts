import { countFindings, type FindingSeverity } from '../core/finding.ts';
import { ELEMENTS } from '../core/statement/lint/elements.ts';
import type { Linted, LintFinding } from '../core/statement/lint/lint.ts';
import { codeFrame } from './findings/code-frame.ts';
import { counted, listed } from './layout/list.ts';
import type { Look } from './layout/look.ts';
import { plainLine } from './layout/plain-line.ts';
import { labelled, rows } from './layout/rows.ts';
import { messageOf } from './rules.ts';

/** A text that was read, and what it is called here. */
export type LintedText = Linted & { readonly file: string; readonly text: string; readonly language: string };

const LABEL = 14;
const MARGIN = { first: '  ', next: '  ' };

/** For people: what the text says and does not, then each finding with its place and what to write instead. */
export function lintPage(look: Look, linted: LintedText): string {
  const { elements, findings } = linted;
  const said = ELEMENTS.filter((element) => elements[element]).map(named);
  const unsaid = ELEMENTS.filter((element) => !elements[element]).map(named);
  const lines = [
    labelled(look, 'Says', LABEL, [said.join(', ') || 'nothing that a reader looks for']),
    ...(unsaid.length === 0 ? [] : [labelled(look, 'Does not say', LABEL, [unsaid.join(', ')])]),
    ...(findings[0]?.instead === null ? [''] : []),
    ...findings.flatMap((finding) => block(look, linted, finding)),
  ];
  return `${lines.join('\n')}\n`;
}

/** `1 error and 2 warnings`, or that there is nothing to say. */
export function lintSummary({ findings }: Linted): string {
  const located = findings.map((finding) => ({ ...finding, file: '' }));
  const counts = (['error', 'warning', 'note'] satisfies FindingSeverity[]).flatMap((severity) => {
    const count = countFindings(located, severity);
    return count === 0 ? [] : [counted(count, severity)];
  });
  return counts.length === 0 ? 'nothing weakens it' : listed(counts);
}

/** The document that `lint --json` prints: design, section 7. */
export function lintDocument({ language, elements, findings, file }: LintedText): object {
  return {
    language,
    elements,
    findings: findings.map((finding) => {
      const { rule, severity, line, column, instead } = finding;
      return { rule, severity, message: messageOf(finding), file, line, column, instead };
    }),
  };
}

function block(look: Look, { file, text }: LintedText, finding: LintFinding): readonly string[] {
  const { paint } = look;
  const { rule, severity, line, column, instead } = finding;
  const style = severity === 'error' ? 'alert' : 'strong';
  const place = instead === null ? `${file}:` : `${file}:${line}:${column}:`;
  const title = rows(look, [
    ['strong', `${place} `],
    [style, `${severity}:`],
    ` ${messageOf(finding)} `,
    ['dim', `[${rule}]`],
  ]);
  if (instead === null) return [title];
  const aside = /^\(.*\)$/.test(instead);
  const hint = aside ? instead.slice(1, -1) : `Instead: ${plainLine(instead)}`;
  return ['', title, ...codeFrame(text.split(/\r?\n/), line, column, paint), rows(look, [hint], MARGIN)];
}

/** `next update`, not `next_update`. */
function named(element: string): string {
  return element.replaceAll('_', ' ');
}
