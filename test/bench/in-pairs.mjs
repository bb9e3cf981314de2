/**
 * Medians of two runs made in turns, so that what else the machine does hits both alike. Each run answers with its `ms`; a
 * first round is not counted.
 */
export function inPairs(pairs, runBase, run) {
  const times = { base: [], run: [] };
  runBase();
  run();
  for (let pair = 0; pair < pairs; pair += 1) {
    times.base.push(runBase().ms);
    times.run.push(run().ms);
  }
  return { base: median(times.base), median: median(times.run) };
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
