import { cli, type MakeWorld } from '../cli.ts';
import { EXIT } from '../commands/shared/exit-codes.ts';
import { createScreen } from '../shell/screen.ts';
import { interruption } from './interruption.ts';

/** Runs one command line in this process: the only place that sets the exit code. Help needs neither a world nor words for problems. */
export async function runProcess(argv: readonly string[], version: string): Promise<void> {
  const screen = createScreen(process, () => process.exit(process.exitCode ?? EXIT.done));
  const interrupted = interruption();
  const makeWorld: MakeWorld = async ({ workspace, incident }) => {
    const { createWorld } = await import('./world.ts');
    return createWorld({ workspace, incident, screen, interrupted, version });
  };
  const shown = async (problem: unknown) => {
    const { showProblem } = await import('./show-problem.ts');
    return showProblem(problem, screen, argv);
  };
  // Nobody waits for what a stream tells later: that the disk under the output is full, for one.
  process.on('uncaughtException', async (problem) => process.exit(await shown(problem)));
  try {
    process.exitCode = await cli(argv, makeWorld, screen, version);
  } catch (problem) {
    process.exitCode = await shown(problem);
  }
}
