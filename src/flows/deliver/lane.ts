/** One at a time, in the order of asking. */
export type Lane = {
  readonly enter: () => Promise<void>;
  readonly leave: () => void;
};

/** A free lane. Who enters must leave. */
export function openLane(): Lane {
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    enter: () => {
      if (taken) return new Promise((resolve) => void waiting.push(resolve));
      taken = true;
      return Promise.resolve();
    },
    leave: () => {
      const next = waiting.shift();
      if (next) next();
      else taken = false;
    },
  };
}
