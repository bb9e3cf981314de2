/** @typedef {{ what: string, base: number, median: number, limit: number }} Timed times in ms; the limit is a ratio */
/** @typedef {{ what: string, size: number, most: number }} Sized in MiB */

const NUMBERS = 11;
const WHAT = 50;

export const HEADING = cells('what', ['floor', 'median', 'ratio', 'limit', '']);

/** One line of the table. */
export function line(row) {
  const verdict = isOver(row) ? 'OVER' : 'ok';
  if ('size' in row) return cells(row.what, ['', `${row.size.toFixed(0)} MiB`, '', `${row.most} MiB`, verdict]);
  const { what, base, median, limit } = row;
  return cells(what, [
    `${base.toFixed(1)} ms`,
    `${median.toFixed(1)} ms`,
    ratio(row).toFixed(2),
    limit.toFixed(2),
    verdict,
  ]);
}

/** True when a row is over its limit. */
export function isOver(row) {
  return 'size' in row ? row.size >= row.most : ratio(row) > row.limit;
}

function ratio({ base, median }) {
  return median / base;
}

function cells(what, others) {
  return [what.padEnd(WHAT), ...others.map((cell) => cell.padStart(NUMBERS))].join('').trimEnd();
}
