import type { Picture } from './picture.ts';
import { textWidth } from './wrap.ts';

/** The terminal that is drawn on. */
export type Canvas = Pick<NodeJS.WritableStream, 'write' | 'on' | 'off'> & {
  readonly columns?: number;
  readonly rows?: number;
};

/** Keeps one picture at the end of what the terminal shows, and writes only the rows that change. */
export type Painter = {
  /** How large a picture may be. */
  readonly room: () => { readonly columns: number; readonly height: number };
  /** Draws in place of what was drawn, once the current turn is over. */
  readonly draw: (picture: Picture) => void;
  /** Takes the picture away and leaves `rows` in its place. */
  readonly finish: (rows: readonly string[]) => void;
};

const ESC = '\u001b[';
const ERASE_RIGHT = `${ESC}K`;
const ERASE_BELOW = `${ESC}J`;
const NOTHING: Picture = { rows: [''], cursor: { row: 0, column: 0 } };

/**
 * Draws on `canvas`, whose cursor stands on a line of its own. Inquirer's own drawing counts letters instead of columns,
 * cannot follow a resized terminal, and erases before it draws: hence this one.
 */
export function createPainter(canvas: Canvas): Painter {
  let shown = NOTHING;
  let size = sizeOf(canvas);
  let next: Picture | null = null;

  function flush(): void {
    if (!next) return;
    const now = sizeOf(canvas);
    const resized = now.columns !== size.columns || now.rows !== size.rows;
    const text = resized ? restart(shown, now.columns) + change(NOTHING, next) : change(shown, next);
    shown = next;
    next = null;
    size = now;
    // Between a hidden and a shown cursor, so that it is not seen travelling.
    if (text !== '') canvas.write(`${ESC}?25l${text}${ESC}?25h`);
  }

  return {
    room: () => {
      const { columns, rows } = sizeOf(canvas);
      // The last column stays free: there, terminals disagree on where the cursor is.
      return { columns: columns - 1, height: rows - 1 };
    },
    draw: (picture) => {
      if (!next) queueMicrotask(flush);
      next = picture;
    },
    finish: (rows) => {
      next = null;
      canvas.write(`${restart(shown, sizeOf(canvas).columns)}${rows.join('\r\n')}\r\n`);
      shown = NOTHING;
    },
  };
}

function sizeOf(canvas: Canvas): { readonly columns: number; readonly rows: number } {
  return { columns: Math.max(canvas.columns || 80, 12), rows: Math.max(canvas.rows || 24, 3) };
}

/**
 * To the first row, everything erased. A terminal that became narrower has broken the rows it showed, but for the one with
 * the cursor: terminals differ there, and a row too many above is better than an earlier answer erased.
 */
function restart(shown: Picture, columns: number): string {
  const above = shown.rows.slice(0, shown.cursor.row).map((row) => Math.max(1, Math.ceil(textWidth(row) / columns)));
  const up = above.reduce((sum, rows) => sum + rows, 0);
  return `${up > 0 ? `${ESC}${up}A` : ''}\r${ERASE_BELOW}`;
}

function change(from: Picture, to: Picture): string {
  let text = '';
  let row = from.cursor.row;
  let bottom = from.rows.length - 1;

  function moveTo(target: number): void {
    const reachable = Math.min(target, bottom);
    if (reachable < row) text += `${ESC}${row - reachable}A`;
    if (reachable > row) text += `${ESC}${reachable - row}B`;
    text += `\r${'\n'.repeat(target - reachable)}`;
    row = target;
    bottom = Math.max(bottom, target);
  }

  for (const [at, line] of to.rows.entries()) {
    if (line === from.rows[at]) continue;
    moveTo(at);
    text += line + ERASE_RIGHT;
  }
  if (to.rows.length < from.rows.length) {
    moveTo(to.rows.length);
    text += ERASE_BELOW;
  }
  const { cursor } = to;
  if (text === '' && cursor.row === from.cursor.row && cursor.column === from.cursor.column) return '';
  moveTo(cursor.row);
  return cursor.column > 0 ? `${text}${ESC}${cursor.column}C` : text;
}
