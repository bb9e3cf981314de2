/** Does the jobs in their order, so many at a time; fails with the first that fails. */
export async function sideBySide<T, R>(
  count: number,
  jobs: readonly T[],
  work: (job: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = jobs.entries();
  async function lane(): Promise<void> {
    for (const [index, job] of queue) results[index] = await work(job);
  }
  await Promise.all(Array.from({ length: count }, lane));
  return results;
}
