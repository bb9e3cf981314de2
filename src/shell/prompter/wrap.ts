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
    if (row.length === 0 || widthOf(row) + cell.width <= width) {
      row = [...row, cell];
      continue;
    }
    const place = breakingPlace([...row, cell]);
    end(row.slice(0, place.end));
    row = [...row, cell].slice(place.next);
  }
  end(row);
  return rows;
}

/** The columns a text takes on one row. Styles take none. */
export function textWidth(text: string): number {
  return widthOf(cells(text));
}

/** Where a row that became too long by its last cell ends, and where the next begins: around a space, if it has one. */
function breakingPlace(row: readonly Cell[]): { readonly end: number; readonly next: number } {
  const word = row.findIndex((cell) => cell.char !== ' ');
  const space = row.findLastIndex((cell) => cell.char === ' ');
  return space > word ? { end: space, next: space + 1 } : { end: row.length - 1, next: row.length - 1 };
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
