import type { Incidents, World } from '../ports.ts';
import type { Hands } from '../shell/virtual-clock.ts';

type Acts = Readonly<Record<string, (...given: never[]) => Promise<unknown>>>;

/** The same world in the hands of somebody of whose work a clock knows: reads and writes one after the other, requests, waiting. */
export function watchedWorld(world: World, hands: Hands, writers: Writers): World {
  const inTurn = <A extends readonly unknown[], T>(act: (...given: A) => Promise<T>) => {
    return (...given: A) => hands.inTurn(() => act(...given));
  };
  const allInTurn = <T extends Acts>(acts: T): T =>
    Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, inTurn(act)])) as unknown as T;
  const { workspace: _, ...files } = world.files;
  return {
    ...world,
    sleep: hands.sleep,
    files: Object.defineProperties(allInTurn(files), {
      workspace: { get: () => world.files.workspace },
    }) as World['files'],
    sources: inTurn(world.sources),
    sourcesAt: inTurn(world.sourcesAt),
    acceptedTexts: inTurn(world.acceptedTexts),
    textAt: inTurn(world.textAt),
    sourcesBefore: inTurn(world.sourcesBefore),
    shipped: inTurn(world.shipped),
    newFolder: inTurn(world.newFolder),
    machine: allInTurn(world.machine),
    bundles: allInTurn(world.bundles),
    incidents: heeded(allInTurn(world.incidents), hands, writers),
    send: (request, signal) => hands.outgoing(() => world.send(request, signal)),
  };
}

/** Those who wait for somebody to write. */
export type Writers = { waiting: readonly (() => void)[] };

/** Everybody writes through here: a change is known when it is made, and nobody has to look at the disk for it. */
function heeded(incidents: Incidents, hands: Hands, writers: Writers): Incidents {
  function changed(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((done) => {
      writers.waiting = [...writers.waiting, done];
      signal.addEventListener('abort', () => done(), { once: true });
    });
  }

  return {
    ...incidents,
    changed: (_, signal) => hands.idle(changed(signal)),
    append: async (id, head, drafts) => {
      const appended = await incidents.append(id, head, drafts);
      const { waiting } = writers;
      writers.waiting = [];
      for (const wake of waiting) wake();
      return appended;
    },
  };
}
