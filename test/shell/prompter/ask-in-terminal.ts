import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import { bundleProgram } from '../../pty/bundle.ts';
import { openTerminal, type Terminal, type TerminalOptions } from '../../pty/terminal.ts';

/** The bundled `asking.ts`. */
export const PROGRAM = await bundleProgram(join(import.meta.dirname, 'asking.ts'));

/** Asks questions of `asking.ts` in a pseudo-terminal that ends with the test. */
export function askInTerminal(questions: string, options: TerminalOptions = {}): Terminal {
  return runInTerminal(process.execPath, [PROGRAM, ...questions.split(' ')], options);
}

/** Runs a program in a pseudo-terminal that ends with the test. */
export function runInTerminal(file: string, args: readonly string[], options: TerminalOptions = {}): Terminal {
  const terminal = openTerminal(file, args, options);
  let running = true;
  void terminal.ended.then(() => {
    running = false;
  });
  onTestFinished(async () => {
    if (running) terminal.kill('SIGKILL');
    await terminal.ended;
  });
  return terminal;
}

/** Waits for each text and presses the keys beside it. */
export async function press(
  terminal: Terminal,
  ...turns: readonly (readonly [string | RegExp, string])[]
): Promise<void> {
  for (const [text, keys] of turns) {
    await terminal.waitFor(text);
    terminal.press(keys);
  }
}

/** Waits until the header was drawn five times more. */
export async function redrawn(terminal: Terminal): Promise<void> {
  const before = ticks(terminal);
  await terminal.waitUntil('the header, drawn five times more', () => ticks(terminal) >= before + 5);
}

/** What the screen shows, without the count in the header. */
export function shown(terminal: Terminal): string {
  return terminal
    .screen()
    .join('\n')
    .replace(/tick \d+/, 'tick N')
    .trimEnd();
}

/** All that stayed. */
export function log(terminal: Terminal): string {
  return terminal.lines().join('\n').trimEnd();
}

/** A file in a temporary folder of its own that goes with the test. */
export function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'firsthour-asking-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'file');
}

function ticks(terminal: Terminal): number {
  return Number(/tick (\d+)/.exec(terminal.screen().join('\n'))?.[1] ?? 0);
}
