import { cli, type MakeWorld } from '../cli.ts';
import { EXIT } from '../commands/shared/exit-codes.ts';
import { createScreen } from '../shell/screen.ts';
import { interruption } from './interruption.ts';

/** Runs one command line in this process: the only place that sets the exit code. Help needs neither a world nor words for problems. */
export async function runProcess(argv: readonly string[], version: string): Promise<void> {
  const screen = createScreen(process, () => process.exit(EXIT.done));
  const interrupted = interruption();
  const makeWorld: MakeWorld = async (asked) => {
    const { createWorld } = await import('./world.ts');
    return createWorld({ ...asked, screen, interrupted });
  };
  try {
    process.exitCode = await cli(argv, makeWorld, screen, version);
  } catch (problem) {
    const { showProblem } = await import('./show-problem.ts');
    process.exitCode = showProblem(problem, screen, argv.includes('--json'));
  }
}
