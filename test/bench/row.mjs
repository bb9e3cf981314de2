/** @typedef {{ what: string, base: number, median: number, limit: number }} Timed times in ms; the limit is a ratio */
/** @typedef {{ what: string, base: number, median: number, least: number }} Raced times in ms; `least` is how many times as fast we are */
/** @typedef {{ what: string, size: number, most: number }} Sized in MiB */

const NUMBERS = 12;
const WHAT = 52;

export const HEADING = cells('what', ['floor', 'median', 'ratio', 'limit', '']);

/** One line of the table. */
export function line(row) {
  const verdict = !isOver(row) ? 'ok' : 'least' in row ? 'UNDER' : 'OVER';
  if ('size' in row) return cells(row.what, ['', `${row.size.toFixed(0)} MiB`, '', `${row.most} MiB`, verdict]);
  const { what, base, median } = row;
  const times = [`${base.toFixed(1)} ms`, `${median.toFixed(1)} ms`];
  if ('least' in row) return cells(what, [...times, `${speed(row)} times`, `${row.least.toFixed(2)} times`, verdict]);
  return cells(what, [...times, ratio(row).toFixed(2), row.limit.toFixed(2), verdict]);
}

/** True when a row is over its limit, or under the least that it has to reach. */
export function isOver(row) {
  if ('size' in row) return row.size >= row.most;
  return 'least' in row ? row.base / row.median < row.least : ratio(row) > row.limit;
}

function speed({ base, median }) {
  return (base / median).toFixed(2);
}

function ratio({ base, median }) {
  return median / base;
}

function cells(what, others) {
  return [what.padEnd(WHAT), ...others.map((cell) => cell.padStart(NUMBERS))].join('').trimEnd();
}
