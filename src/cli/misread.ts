import { misuse, type Stop } from '../commands/shared/stop.ts';
import { COMMANDS } from './commands.ts';
import { nameOf } from './flag-value.ts';

/** What commander says of a line that it cannot read. */
export type Unread = { readonly code: string; readonly message: string };

/** The same in words of our own. `argv` tells which command was meant. */
export function misread({ code, message }: Unread, argv: readonly string[]): Stop {
  const typed = /'(.*?)'(?: argument missing)?(?:\n|$)/s.exec(message)?.[1] ?? '';
  const command = commandIn(argv);
  switch (code) {
    case 'commander.unknownCommand':
      return misuse('command-unknown', {
        command: typed,
        commands: namesBelow(commandIn(argv.slice(0, argv.indexOf(typed)))),
      });
    case 'commander.unknownOption':
      return misuse('flag-unknown', { command, flag: typed, flags: flagsOf(command) });
    case 'commander.optionMissingArgument':
      return misuse('flag-without-value', { command, flag: nameOf(typed) });
    case 'commander.help':
      return misuse('command-missing', { command, commands: namesBelow(command) });
    default:
      return misuse('command-line', { said: message.replace(/^error: /, '') });
  }
}

/** `channel list`, `channel` (a group alone), or nothing: the first name among the words. */
function commandIn(argv: readonly string[]): string {
  const words = argv.filter((word) => !word.startsWith('-'));
  const names = COMMANDS.flatMap(({ name }) => [name, name.split(' ')[0]]);
  const said = words.flatMap((word, at) => [`${word} ${words[at + 1]}`, word]);
  return said.find((name) => names.includes(name)) ?? '';
}

/** All commands, or the verbs of a group. */
function namesBelow(group: string): readonly string[] {
  const names = COMMANDS.map(({ name }) => name);
  if (group === '') return [...new Set(names.map((name) => name.split(' ')[0] ?? name))];
  return names.flatMap((name) => (name.startsWith(`${group} `) ? [name.slice(group.length + 1)] : []));
}

function flagsOf(command: string): readonly string[] {
  const flags = COMMANDS.find(({ name }) => name === command)?.flags ?? [];
  return [...flags.map(({ flag }) => nameOf(flag)), '--workspace', '--json', '--help'];
}
