/** A clock that stands still until everybody sleeps: then it is the time of the first to wake. */
export type VirtualClock = {
  readonly now: () => string;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Moves on at once, as if somebody had been busy. */
  readonly pass: (ms: number) => void;
};

type Sleeper = { readonly at: number; readonly wake: () => void };

/** Works for code that waits for nothing but promises and this clock's sleep. */
export function virtualClock(start: string): VirtualClock {
  let ms = Date.parse(start);
  let sleepers: readonly Sleeper[] = [];
  let turning = false;

  function turn(): void {
    if (turning || sleepers.length === 0) return;
    turning = true;
    setImmediate(() => {
      turning = false;
      const first = sleepers.reduce<Sleeper | undefined>((so, one) => (so && so.at <= one.at ? so : one), undefined);
      if (first) {
        ms = Math.max(ms, first.at);
        first.wake();
      }
      turn();
    });
  }

  function sleep(wait: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const sleeper = { at: ms + Math.max(wait, 0), wake };
      function wake(): void {
        sleepers = sleepers.filter((one) => one !== sleeper);
        signal?.removeEventListener('abort', wake);
        resolve();
      }
      signal?.addEventListener('abort', wake, { once: true });
      sleepers = [...sleepers, sleeper];
      turn();
    });
  }

  return {
    now: () => new Date(ms).toISOString(),
    sleep,
    pass: (by) => {
      ms += by;
    },
  };
}
