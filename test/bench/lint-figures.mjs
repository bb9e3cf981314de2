const NAME = 22;
const CELL = 17;

/** By name: how often it was rightly found, found though it is not there, and missed. */
export function figures(judged) {
  const counts = {};
  for (const { wanted, found } of judged) {
    for (const name of new Set([...wanted, ...found])) {
      counts[name] ??= { right: 0, wrong: 0, missed: 0 };
      const kind = !wanted.includes(name) ? 'wrong' : found.includes(name) ? 'right' : 'missed';
      counts[name][kind] += 1;
    }
  }
  return Object.fromEntries(
    Object.entries(counts)
      .sort()
      .map(([name, count]) => [name, withRates(count)]),
  );
}

/** Several of them as one. */
export function sum(all) {
  const total = { right: 0, wrong: 0, missed: 0 };
  for (const one of all) for (const kind of Object.keys(total)) total[kind] += one?.[kind] ?? 0;
  return withRates(total);
}

/** What was never found has found nothing wrong, and what was never there was not missed. */
function withRates({ right, wrong, missed }) {
  const rate = (part, whole) => (whole === 0 ? 1 : part / whole);
  return { right, wrong, missed, precision: rate(right, right + wrong), recall: rate(right, right + missed) };
}

export function headings(languages) {
  return ''.padEnd(NAME) + [...languages, 'all'].map((name) => name.padStart(CELL)).join('');
}

/** `0.95/1.00 (21)`: the count is of texts that have it. */
export function row(name, cells) {
  const shown = cells.map((one) =>
    one ? `${one.precision.toFixed(2)}/${one.recall.toFixed(2)} (${one.right + one.missed})` : '-',
  );
  return name.padEnd(NAME) + shown.map((cell) => cell.padStart(CELL)).join('');
}
