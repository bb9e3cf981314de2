import { afterEach } from 'vitest';

import { openTerminal, type Terminal, type TerminalOptions } from '../pty/terminal.ts';
import { type ExampleBank, openExampleBank } from './example-bank.ts';
import { firsthour, PROGRAM, type Ran } from './firsthour.ts';

/** The example bank with somebody at a terminal. */
export type Desk = ExampleBank & {
  /** Starts the built program in a terminal of 80 columns and 30 rows, unless said. */
  readonly sit: (argv: readonly string[], options?: TerminalOptions) => Terminal;
  /** Runs a command without a terminal. */
  readonly run: (...argv: readonly string[]) => Promise<Ran>;
};

const open: { bank: ExampleBank; terminals: Terminal[] }[] = [];

/** Opens a desk that is cleared away after the test. */
export async function openDesk(): Promise<Desk> {
  const bank = await openExampleBank();
  const terminals: Terminal[] = [];
  open.push({ bank, terminals });
  const { cwd, env } = bank.setting;
  return {
    ...bank,
    sit: (argv, options = {}) => {
      const sized = { columns: 80, rows: 30, ...options, cwd, env: { ...env, ...options.env } };
      const terminal = openTerminal(process.execPath, [PROGRAM, ...argv], sized);
      terminals.push(terminal);
      return terminal;
    },
    run: (...argv) => firsthour(argv, bank.setting),
  };
}

/** The same with an incident open and nothing said yet; `lost` is known to be lost. */
export async function openCrisisDesk(...lost: readonly string[]): Promise<Desk> {
  const desk = await openDesk();
  const flags = ['--started=-20m', '--set', 'services=cards,atm', ...lost.flatMap((one) => ['--lost', one])];
  await desk.run('start', 'data-centre-loss', ...flags, '--no-walk');
  return desk;
}

/** Waits for each text in turn and types what belongs to it. */
export async function type(
  terminal: Terminal,
  ...turns: readonly (readonly [shows: string, keys: string])[]
): Promise<void> {
  for (const [shows, keys] of turns) {
    await terminal.waitFor(shows);
    terminal.press(keys);
  }
}

afterEach(async () => {
  for (const { bank, terminals } of open.splice(0)) {
    for (const terminal of terminals) terminal.kill('SIGKILL');
    await bank.clear();
  }
});
