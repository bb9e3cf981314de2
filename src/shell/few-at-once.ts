/** Node reads files with four threads: enough to keep them busy, and far fewer than a system lets a process have open. */
const FEW = 16;

/** Does something for each item, a few at a time; the results are in the order of the items. */
export async function fewAtOnce<T, R>(items: readonly T[], each: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += FEW) {
    results.push(...(await Promise.all(items.slice(from, from + FEW).map(each))));
  }
  return results;
}
