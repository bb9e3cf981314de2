import { inPairs } from './in-pairs.mjs';
import { emptyProcess, firsthour } from './run-process.mjs';

const LIMIT = 1.35;

/** `--help`, and the help of every command that it and its groups list. */
export function* help({ pairs }) {
  for (const words of [[], ...commandsBelow([])]) {
    const argv = [...words, '--help'];
    yield { what: argv.join(' '), ...inPairs(pairs, emptyProcess, () => firsthour(argv)), limit: LIMIT };
  }
}

function commandsBelow(words) {
  const [, listed = ''] = firsthour([...words, '--help']).out.split('\nCommands:\n');
  const names = listed.split('\n\n')[0].matchAll(/^ {2}([a-z][a-z-]*)/gm);
  return [...names].flatMap(([, name]) => [[...words, name], ...commandsBelow([...words, name])]);
}
