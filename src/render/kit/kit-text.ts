import type { Kit } from '../../core/paper/kit.ts';
import type { Numbers } from '../../core/workspace/reach.ts';
import type { Look } from '../layout/look.ts';
import { rows } from '../layout/rows.ts';
import { createPaint } from '../paint.ts';
import { BOX, GLUE, piecesText } from './pieces-text.ts';
import type { Block, Line } from './sheet.ts';
import { sheetsOf } from './sheets.ts';

/** Paper is no wider than this, whatever the terminal is. */
const WIDEST = 80;

/** The kit as plain text, a form feed between sheets: any printer takes it. */
export function kitText(kit: Kit, numbers: Numbers, columns: number): string {
  const look: Look = { paint: createPaint(false), columns: Math.min(columns, WIDEST) };
  const sheets = sheetsOf(kit, numbers).map(({ title, blocks }) =>
    [underlined(look, title, '='), ...blocks.map((block) => blockText(look, block))].join('\n\n'),
  );
  return `${sheets.join('\n\n\f')}\n`.replaceAll(GLUE, ' ');
}

function blockText(look: Look, block: Block): string {
  switch (block.kind) {
    case 'heading':
      return underlined(look, block.text, '-');
    case 'note':
      return rows(look, [block.text]);
    case 'line':
    case 'ask':
      return rows(look, [lineText(block.line)]);
    case 'ticks':
      return block.lines.map((line) => rows(look, [lineText(line)], { first: `  ${BOX} `, next: '      ' })).join('\n');
    case 'table':
      return [headText(look, block.head), ...block.rows.map((cells) => rowText(look, cells.map(piecesText)))].join(
        '\n',
      );
    default:
      return block satisfies never;
  }
}

function headText(look: Look, [first = '', ...cells]: readonly string[]): string {
  return rows(look, [`(${first}: ${cells.filter((cell) => cell !== '').join(' · ')})`]);
}

/** A row in line: columns would not fit on paper this narrow. */
function rowText(look: Look, [first = '', ...cells]: readonly string[]): string {
  return rows(look, [`${first}: ${cells.filter((cell) => cell !== '').join(' · ')}`], { first: '- ', next: '  ' });
}

function lineText({ pieces, note }: Line): string {
  return `${note === '' ? '' : `(${note}) `}${piecesText(pieces)}`;
}

function underlined(look: Look, text: string, with_: string): string {
  const lines = rows(look, [text]);
  return `${lines}\n${with_.repeat(Math.min(look.columns, Math.max(...lines.split('\n').map((line) => line.length))))}`;
}
