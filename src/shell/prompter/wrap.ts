import { cellWidth } from './cell-width.ts';

type Cell = { readonly style: string; readonly char: string; readonly width: number };

const STYLE = /(\u001b\[[0-9;]*m)/;
// Whatever could move the cursor or turn the writing direction: foreign text may end up in a question.
const UNSAFE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A text that can do nothing to a terminal but print itself, on one line. */
export function printable(text: string): string {
  return text.replace(/\r\n|[\t\r\n\u2028\u2029]/g, ' ').replace(UNSAFE, '');
}

/** Breaks a line into rows of at most `width` columns, at spaces where it can. Cuts nothing; styles go on in the next row. */
export function wrap(line: string, width: number): readonly string[] {
  const rows: string[] = [];
  let styles = '';
  let row: readonly Cell[] = [];

  function end(cells: readonly Cell[]): void {
    const text = styles + cells.map((cell) => cell.style + cell.char).join('');
    styles += cells.map((cell) => cell.style).join('');
    rows.push(styles === '' ? text : `${text}\u001b[0m`);
  }

  for (const cell of cells(line)) {
    const longer = [...row, cell];
    if (row.length === 0 || widthOf(longer) <= width) {
      row = longer;
      continue;
    }
    const space = breakingSpace(longer);
    const place = space ?? row.length;
    end(longer.slice(0, place));
    // The space goes; a style that it began or ended stays.
    row = longer
      .slice(place)
      .map((next, index) => (space !== null && index === 0 ? { ...next, char: '', width: 0 } : next));
  }
  end(row);
  return rows;
}

/** The columns a text takes on one row. Styles take none. */
export function textWidth(text: string): number {
  return widthOf(cells(text));
}

/** The last space with a word before it. */
function breakingSpace(row: readonly Cell[]): number | null {
  const word = row.findIndex((cell) => cell.char !== ' ');
  const space = row.findLastIndex((cell) => cell.char === ' ');
  return space > word ? space : null;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function cells(text: string): readonly Cell[] {
  const found: Cell[] = [];
  let style = '';
  for (const piece of text.split(STYLE)) {
    if (STYLE.test(piece)) {
      style += piece;
      continue;
    }
    for (const char of printable(piece)) {
      found.push({ style, char, width: cellWidth(char) });
      style = '';
    }
  }
  return style === '' ? found : [...found, { style, char: '', width: 0 }];
}
