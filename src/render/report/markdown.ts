import { plainLine, plainLines } from '../layout/plain-line.ts';
import type { Quote, ReportPage, Row, Section, Table } from './page.ts';
import { seqRanges } from './page.ts';

/** An after-action record as Markdown: nothing in it that somebody wrote is markup. */
export function reportMarkdown(page: ReportPage): string {
  const blocks = [
    `# ${page.exercise ? 'EXERCISE · ' : ''}${escaped(page.title)}`,
    ...(page.exercise ? ['**EXERCISE. This was a drill: no customer saw any of it.**'] : []),
    ...page.warnings.map((warning) => `**${escaped(warning)}**`),
    ...page.opening.map(section),
    ...(page.opening.length > 0 ? ['## What happened'] : []),
    items(page.summary),
    ...page.sections.map(section),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function section({ title, none, rows, quotes = [], table }: Section): string {
  const empty = rows.length === 0 && quotes.length === 0 && !table;
  return [
    `## ${escaped(title)}`,
    ...(rows.length > 0 ? [items(rows)] : []),
    ...(table ? [columns(table)] : []),
    ...quotes.map(quote),
    ...(empty ? [escaped(none)] : []),
  ].join('\n\n');
}

function columns({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(({ cells }) => line(cells))].join('\n');
}

function items(rows: readonly Row[]): string {
  return rows.map((row) => [item(row), ...(row.under ?? []).map((one) => `  ${item(one)}`)].join('\n')).join('\n');
}

function item({ lead, text, mark, seqs }: Row): string {
  const said = mark === 'bad' ? `**${escaped(text)}**` : escaped(text);
  return `- ${lead === '' ? '' : `**${escaped(lead)}** · `}${said}${from(seqs)}`;
}

function quote({ head, subject, text, emergency, seqs }: Quote): string {
  const lines = [
    ...(subject === '' ? [] : [`**${escaped(plainLine(subject))}**`, '']),
    ...plainLines(text).map(escaped),
  ];
  const quoted = lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
  return `**${emergency ? 'EMERGENCY RELEASE · ' : ''}${escaped(head)}**${from(seqs)}\n\n${quoted}`;
}

function from(seqs: readonly number[]): string {
  const named = seqRanges(seqs).map(([first, last]) => (first === last ? `\\#${first}` : `\\#${first}–\\#${last}`));
  return named.length === 0 ? '' : ` (${named.join(', ')})`;
}

/** Text in which no character means anything to Markdown. */
function escaped(text: string): string {
  return plainLine(text)
    .replaceAll(/[\\`*_[\]<>|~&]/g, (one) => `\\${one}`)
    .replaceAll(/(^|\s)#/g, '$1\\#')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
