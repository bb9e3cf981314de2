import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Invocation } from '../../src/commands/shared/invocation.ts';
import { ENV, OPENED } from '../render/story.ts';
import type { FakeWorld, WorldScript } from '../world/fake-world.ts';
import { fakeWorld } from '../world/fake-world.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Files of this repository below a folder, by path in it. */
export function filesIn(folder: string, ends = /\.yaml$/): Readonly<Record<string, string>> {
  const paths = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => ends.test(path));
  return Object.fromEntries(
    files.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(ROOT, folder, path), 'utf8')]),
  );
}

/** The files of the example's workspace, by path. */
export const SOURCES = filesIn('examples/data-centre-2016');

/** The connectors that come with the program, as a world ships them. */
export const SHIPPED = { connectors: filesIn('src/connectors') };

/** A day on which the workarounds of the example have been tried: validate judges dates. 13:10 in Bucharest. */
export const JUDGED = '2026-11-21T11:10:00.000Z';

/** A world whose workspace is the example, at 13:10 on its day. */
export function exampleWorld(script: WorldScript = {}): FakeWorld {
  return fakeWorld({
    now: OPENED,
    env: ENV,
    sources: SOURCES,
    shipped: SHIPPED,
    files: { '/workspace/reach.yaml': 'format: firsthour/reach@1\n' },
    as: 'duty-comms',
    ...script,
  });
}

/** A command line as the program reads it. */
export function asked(command: string, words: readonly string[] = [], flags: Invocation['flags'] = {}): Invocation {
  const { json, as } = flags;
  return {
    command,
    words,
    flags,
    incident: undefined,
    as: typeof as === 'string' ? as : undefined,
    json: json === true,
    workspace: undefined,
  };
}
