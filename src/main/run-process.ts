import { cli } from '../cli.ts';
import { EXIT } from '../commands/shared/exit-codes.ts';
import { createScreen } from '../shell/screen.ts';
import { interruption } from './interruption.ts';
import { showProblem } from './show-problem.ts';
import { createWorld } from './world.ts';

/** Runs one command line in this process: the only place that sets the exit code. */
export async function runProcess(argv: readonly string[], version: string): Promise<void> {
  const { stdout, stderr, stdin, env } = process;
  const screen = createScreen({ stdout, stderr, stdin, env, whenClosed: () => process.exit(EXIT.done) });
  const interrupted = interruption();
  const voice = { out: screen.out, err: screen.err, columns: screen.columns };
  try {
    process.exitCode = await cli(argv, (asked) => createWorld({ ...asked, screen, interrupted }), voice, version);
  } catch (problem) {
    process.exitCode = showProblem(problem, screen, argv.includes('--json'));
  }
}
