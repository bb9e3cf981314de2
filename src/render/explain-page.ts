import type { ExplainedRule } from '../core/rule/read-rule.ts';
import type { Snippet } from '../core/rule/snippets.ts';
import type { Look, Piece } from './layout/look.ts';
import { heading, labelled, rows } from './layout/rows.ts';
import { wrap } from './layout/wrap.ts';
import type { RuleGroup } from './rule-groups.ts';

const BAR = '  | ';
const ALLOW = '# firsthour: allow RULE because WHY';
/** A line of YAML that is too long goes on so much deeper, which YAML reads as the same line. */
const DEEPER = 4;
const NARROWEST = 20;

/** One rule: what it asks for, why, what breaks it and how it is done well. */
export function rulePage(look: Look, rule: ExplainedRule): string {
  const { id, title, why, source, bad, good, noExample } = rule;
  const parts = [
    rows(look, [['strong', id], `: ${title}`]),
    ...why.map((paragraph) => rows(look, [paragraph])),
    ...example(look, 'Not so:', 'alert', bad),
    ...example(look, 'But so:', 'good', good),
    ...(noExample === null ? [] : [rows(look, [`There is no example. ${noExample}`])]),
    ...(source === null ? [] : [rows(look, [`Source: ${source}.`])]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** All rules by group, one line each. */
export function rulesPage(look: Look, groups: readonly RuleGroup[], rules: readonly ExplainedRule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length)) + 2;
  const sections = groups.map(({ title, rules: ids }) => {
    const lines = ids.map((id) => labelled(look, id, width, [rules.find((rule) => rule.id === id)?.title ?? '']));
    return [heading(look, title), ...lines].join('\n');
  });
  const next = rows(look, ['Why, and an example of each: ', ['strong', 'firsthour explain RULE']]);
  const off = rows(look, ['To break one on purpose, at the end of a line or above it:']);
  const comment = rows(look, [['strong', ALLOW]], { first: '  ', next: '  ' });
  return `${[...sections, `${next}\n${off}\n${comment}`].join('\n\n')}\n`;
}

function example(look: Look, title: string, style: 'alert' | 'good', snippets: readonly Snippet[]): readonly string[] {
  if (snippets.length === 0) return [];
  return [[rows(look, [[style, title]]), ...snippets.map((snippet) => shown(look, snippet))].join('\n')];
}

function shown(look: Look, { file, is, text }: Snippet): string {
  if (is === 'no-file') return rows(look, placed(file, 'is not there'), { first: '  ', next: '  ' });
  const title = file === null ? [] : [rows(look, placed(file, is === 'taken-out' ? 'without' : ''), INDENT)];
  const lines = text.split('\n').flatMap((line) => codeLines(line, look.columns - BAR.length));
  return [...title, ...lines.map((line) => look.paint.dim(BAR) + line)].join('\n');
}

const INDENT = { first: '  ', next: '  ' };

function placed(file: string | null, what: string): readonly Piece[] {
  return [['strong', file ?? ''], what === '' ? '' : ` ${what}`];
}

function codeLines(line: string, columns: number): readonly string[] {
  if (line.length <= columns) return [line];
  const indent = line.search(/\S/);
  const [first = '', ...rest] = wrap(line, Math.max(NARROWEST, columns - indent - DEEPER));
  return [' '.repeat(indent) + first, ...rest.map((part) => ' '.repeat(indent + DEEPER) + part)];
}
