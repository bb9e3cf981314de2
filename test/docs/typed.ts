import { cli } from '../../src/cli.ts';
import { Stop } from '../../src/commands/shared/stop.ts';

/** The words of a command line, quotes taken off, without a comment at its end. */
export function wordsOf(line: string): readonly string[] {
  const bare = line.replace(/\s+# .*$/, '');
  return [...bare.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([word]) => word.replaceAll(/["']/g, ''));
}

class Understood extends Error {}

const QUIET = { out: () => undefined, err: () => undefined, columns: 80 };

/** What the program does not understand in these words (without `firsthour`), or null. Nothing is run. */
export async function misunderstood(argv: readonly string[]): Promise<string | null> {
  try {
    await cli(
      argv,
      () => {
        throw new Understood();
      },
      QUIET,
      '0.0.0',
    );
    return argv.includes('--help') ? null : 'only shows help';
  } catch (problem) {
    if (problem instanceof Understood) return null;
    if (problem instanceof Stop) return `${problem.refusal.code} ${JSON.stringify(problem.refusal.values)}`;
    throw problem;
  }
}

/** What a command line without a world prints: help. */
export async function printed(argv: readonly string[]): Promise<string> {
  let text = '';
  const tell = (more: string) => {
    text += more;
  };
  const noWorld = () => Promise.reject(new Error('help needs no world'));
  await cli(argv, noWorld, { ...QUIET, out: tell }, '0.0.0');
  return text;
}
