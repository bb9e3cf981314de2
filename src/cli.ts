import { Command, CommanderError } from 'commander';

import { COMMANDS } from './cli/commands.ts';
import { flagValue } from './cli/flag-value.ts';
import { invocationOf } from './cli/invocation-of.ts';
import type { Spec } from './cli/spec.ts';
import type { Invocation } from './commands/shared/invocation.ts';
import type { World } from './ports.ts';

/** Builds the world once it is known which workspace and incident were named. */
export type MakeWorld = (asked: Pick<Invocation, 'workspace' | 'incident'>) => Promise<World>;

/** Streams for words that need no world: help and version. */
export type Voice = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly columns: number;
};

const INTRO =
  'The first hour of a crisis: versioned playbooks, a walk for the incident commander, approved statements on every channel.';

const AFTER = `
Start here:
  firsthour init crisis          write a workspace with two playbooks
  firsthour start                walk the first hour
  firsthour demo                 see it played, nothing leaves this machine

The first word that looks like 2016-09-10-… is the incident. Exit codes: 0 done · 1 done, and something is wrong
2 wrong use · 3 could not do the job · 4 refused · 130 interrupted, journal intact · 70 a bug of ours`;

/** Runs one command line; resolves to the exit code. Refusals, failures and bugs are the caller's to show. */
export async function cli(
  argv: readonly string[],
  makeWorld: MakeWorld,
  voice: Voice,
  version: string,
): Promise<number> {
  let exit = 0;
  const program = new Command('firsthour')
    .description(INTRO)
    .version(version, '-V, --version', 'the version')
    .option('--workspace <dir>', 'the workspace (or FIRSTHOUR_WORKSPACE; default: found upwards)')
    .option('--json', 'print one JSON document, and nothing else')
    .addHelpText('after', AFTER)
    .helpCommand(false)
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ writeOut: voice.out, writeErr: () => undefined, getOutHelpWidth: () => voice.columns });
  const asked = COMMANDS.filter(({ name }) => name.split(' ')[0] === argv[0]);
  for (const spec of asked.length > 0 ? asked : COMMANDS) {
    const verb = spec.name.split(' ').at(-1) ?? spec.name;
    const command = parentOf(program, spec).command(verb).summary(spec.does);
    // What was not typed can only be listed or suggested; declaring all commands with their flags would slow every start.
    if (!argv.includes(verb)) continue;
    declare(command, spec).action(async () => {
      const invocation = invocationOf(spec, command);
      const run = await spec.load();
      exit = await run(invocation, await makeWorld(invocation));
    });
  }
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync([...argv], { from: 'user' });
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem;
    if (problem.exitCode === 0) return 0;
    const { misread } = await import('./cli/misread.ts');
    throw misread(problem, argv);
  }
  return exit;
}

/** What the verbs of a group are about. */
const GROUPS: Readonly<Record<string, string>> = {
  channel: 'channels of the workspace',
  drill: 'rehearsals, which reach nobody',
};

function parentOf(program: Command, { name }: Spec): Command {
  const [group, verb] = name.split(' ');
  if (verb === undefined || group === undefined) return program;
  const there = program.commands.find((command) => command.name() === group);
  return (
    there ??
    program
      .command(group)
      .description(GROUPS[group] ?? '')
      .helpCommand(false)
  );
}

function declare(command: Command, spec: Spec): Command {
  command
    .description(spec.about === undefined ? spec.does : `${spec.does}\n\n${spec.about}`)
    .usage(`${spec.words === '' ? '' : `${spec.words} `}[flags]`)
    .argument('[words...]')
    .option('--workspace <dir>', 'the workspace')
    .option('--json', 'print one JSON document, and nothing else')
    .addHelpText('after', `\nExamples:\n${spec.examples.map((example) => `  ${example}`).join('\n')}`);
  command.configureHelp({ visibleArguments: () => [] });
  for (const one of spec.flags) {
    if (one.flag.includes('<')) command.option(one.flag, one.does, flagValue(spec, one));
    else command.option(one.flag, one.does);
  }
  return command;
}
