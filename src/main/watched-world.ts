import type { Incidents, World } from '../ports.ts';
import type { VirtualClock } from '../shell/virtual-clock.ts';

type Acts = Readonly<Record<string, (...given: never[]) => Promise<unknown>>>;

/** The same world on a clock that knows of all it does: reads and writes one after the other, requests, and who waits. */
export function watchedWorld(world: World, clock: VirtualClock): World {
  const inTurn = <A extends readonly unknown[], T>(act: (...given: A) => Promise<T>) => {
    return (...given: A) => clock.inTurn(() => act(...given));
  };
  const allInTurn = <T extends Acts>(acts: T): T =>
    Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, inTurn(act)])) as unknown as T;
  const { workspace: _, ...files } = world.files;
  return {
    ...world,
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
    incidents: heeded(allInTurn(world.incidents), clock),
    send: (request, signal) => clock.outgoing(() => world.send(request, signal)),
  };
}

/** Everybody writes through here: a change is known when it is made, and nobody has to look at the disk for it. */
function heeded(incidents: Incidents, clock: VirtualClock): Incidents {
  let written: readonly (() => void)[] = [];

  function changed(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((done) => {
      written = [...written, done];
      signal.addEventListener('abort', () => done(), { once: true });
    });
  }

  return {
    ...incidents,
    changed: (_, signal) => clock.idle(changed(signal)),
    append: async (id, head, drafts) => {
      const appended = await incidents.append(id, head, drafts);
      const waiting = written;
      written = [];
      for (const wake of waiting) wake();
      return appended;
    },
  };
}
