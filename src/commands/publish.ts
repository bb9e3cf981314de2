import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { someWords } from './shared/pairs.ts';
import { mannerOf, releaseAndShow } from './shared/release.ts';
import { deskFor } from './shared/write.ts';

/** `publish STATEMENT…`: one release, sent to every channel that is alive. On a terminal it is shown and asked; else `--yes`. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const statements = someWords(invocation.words, 'publish', 'statement');
  const manner = mannerOf(invocation, world);
  const desk = await deskFor(invocation, world);
  return releaseAndShow(invocation, world, desk, manner, statements, []);
}
