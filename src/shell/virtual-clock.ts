import { later } from '../core/time/instant.ts';
import type { Pace } from '../ports.ts';

/** Something that waits for the clock. At the same instant what was asked for (`rank` 0) comes before what sleeps. */
type Waiter = { readonly at: number; readonly rank: 0 | 1; readonly key: string; readonly wake: () => void };

/** Somebody at work, a command that runs beside others: `waits` counts what it waits for. */
type Worker = { waits: number };

/** What somebody does, as the clock knows of it. */
export type Hands = {
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Reading and writing: the clock waits for it, and each piece waits for the one before. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** A request on its way: the clock waits for it, unless the server holds it back. */
  readonly outgoing: <T>(work: () => Promise<T>) => Promise<T>;
  /** Waiting for what others do: the clock does not wait for it. */
  readonly idle: <T>(work: Promise<T>) => Promise<T>;
};

/**
 * A clock that stands still while anything is under way, and then is the time of what comes first. It moves only when it is
 * told to (`turnTo`, `until`), wakes one sleeper at a time, and has the same things happen in the same order each time.
 */
export type VirtualClock = Hands & {
  readonly now: () => string;
  /** Runs something beside the others, with hands of its own. The clock stands until it waits for something. */
  readonly beside: <T>(work: (hands: Hands) => Promise<T>) => Promise<T>;
  /** For a server whose requests all come from here. */
  readonly pace: Pace;
  /** Lets happen what is due by then. Never goes back. */
  readonly turnTo: (instant: string) => Promise<void>;
  /** Lets time pass until the work is done. */
  readonly until: <T>(work: Promise<T>) => Promise<T>;
};

/** A clock that begins there. */
export function virtualClock(start: string): VirtualClock {
  const working = new Set<Worker>();
  let at = start;
  let waiters: readonly Waiter[] = [];
  let driving: Promise<unknown> = Promise.resolve();
  let turns: Promise<unknown> = Promise.resolve();
  let news: () => void = () => undefined;
  /** Pieces of work under way, requests on their way, and how many of these a server holds back. */
  const under = { way: 0, open: 0, held: 0 };

  function isQuiet(): boolean {
    return under.way === 0 && under.open === under.held && [...working].every(({ waits }) => waits > 0);
  }

  /** What follows from the last thing that happened has happened: after a breath nothing is left to do. */
  async function quiet(): Promise<void> {
    do {
      while (!isQuiet()) await new Promise<void>((told) => (news = told));
      await breath();
      if (isQuiet()) await breath();
    } while (!isQuiet());
  }

  function wait(ms: number, signal: AbortSignal | undefined, rank: Waiter['rank'], key: string): Promise<void> {
    if (signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const waiter = { at: Date.parse(at) + Math.max(ms, 0), rank, key, wake };
      function wake(): void {
        waiters = waiters.filter((one) => one !== waiter);
        signal?.removeEventListener('abort', wake);
        resolve();
      }
      signal?.addEventListener('abort', wake, { once: true });
      waiters = [...waiters, waiter];
    });
  }

  async function counted<T>(what: keyof typeof under, work: () => Promise<T>): Promise<T> {
    under[what] += 1;
    news();
    try {
      return await work();
    } finally {
      under[what] -= 1;
      news();
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    return counted('way', () => {
      const mine = turns.then(work);
      turns = mine.catch(() => undefined);
      return mine;
    });
  }

  function handsOf(worker: Worker | null): Hands {
    async function idle<T>(work: Promise<T>): Promise<T> {
      if (!worker) return work;
      worker.waits += 1;
      news();
      try {
        return await work;
      } finally {
        worker.waits -= 1;
      }
    }
    return {
      sleep: (ms, signal) => idle(wait(ms, signal, 1, '')),
      inTurn,
      outgoing: (work) => idle(counted('open', work)),
      idle,
    };
  }

  async function beside<T>(work: (hands: Hands) => Promise<T>): Promise<T> {
    const worker = { waits: 0 };
    working.add(worker);
    try {
      return await work(handsOf(worker));
    } finally {
      working.delete(worker);
      news();
    }
  }

  function first(): Waiter | undefined {
    return waiters.reduce<Waiter | undefined>((so, one) => (so && !isBefore(one, so) ? so : one), undefined);
  }

  function move(to: Waiter): void {
    at = later(at, new Date(to.at).toISOString());
    to.wake();
  }

  async function turnTo(instant: string): Promise<void> {
    for (;;) {
      await quiet();
      const next = first();
      if (!next || next.at > Date.parse(instant)) break;
      move(next);
    }
    at = later(at, instant);
  }

  async function until<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const over = () => {
      done = true;
    };
    work.then(over, over);
    for (;;) {
      await quiet();
      if (done) return work;
      const next = first();
      if (next) move(next);
    }
  }

  /** One hand on the clock: whoever comes second waits for the first. */
  function alone<T>(drive: () => Promise<T>): Promise<T> {
    const mine = driving.then(drive);
    driving = mine.catch(() => undefined);
    return mine;
  }

  async function held(work: Promise<void>, gone: AbortSignal): Promise<void> {
    await counted('held', () => work);
    if (gone.aborted) throw new Error('the other side is gone');
  }

  return {
    ...handsOf(null),
    now: () => at,
    beside,
    pace: {
      turn: (key, gone) => held(wait(0, gone, 0, key), gone),
      wait: (ms, gone) => held(wait(ms, gone, 1, ''), gone),
      hold: (gone) => held(new Promise((over) => gone.addEventListener('abort', () => over(), { once: true })), gone),
    },
    turnTo: (instant) => alone(() => turnTo(instant)),
    until: (work) => alone(() => until(work)),
  };
}

/** Those who sleep wake in the order in which they fell asleep; requests have no order but their own. */
function isBefore(a: Waiter, b: Waiter): boolean {
  if (a.at !== b.at) return a.at < b.at;
  return a.rank === b.rank ? a.key < b.key : a.rank < b.rank;
}

function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
