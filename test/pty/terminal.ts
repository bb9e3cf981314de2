import { spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';

/** What a program in a pseudo-terminal shows, and hands to press its keys. */
export type Terminal = {
  readonly pid: number;
  /** The rows on screen, without the spaces at their ends. */
  readonly screen: () => readonly string[];
  /** Everything shown so far, with what has scrolled away; rows broken by the terminal are one line. */
  readonly lines: () => readonly string[];
  readonly cursor: () => { readonly row: number; readonly column: number };
  /** Every byte the program wrote. */
  readonly written: () => string;
  /** Waits until the screen (rows joined by line breaks) has `text`; rejects with the screen after the time limit. */
  readonly waitFor: (text: string | RegExp) => Promise<void>;
  /** Waits until `holds` is true of the terminal. */
  readonly waitUntil: (what: string, holds: () => boolean) => Promise<void>;
  readonly press: (keys: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Closes the terminal under the program, as closing its window does. */
  readonly close: () => void;
  /** The end of the program: its exit code and the number of the signal that ended it, 0 for none. */
  readonly ended: Promise<{ readonly code: number; readonly signal: number }>;
};

export type TerminalOptions = {
  readonly columns?: number;
  readonly rows?: number;
  readonly cwd?: string;
  /** The whole environment, beside PATH and TERM; the locale is UTF-8 unless it says otherwise. */
  readonly env?: Readonly<Record<string, string>>;
};

/** Keys as a terminal sends them. */
export const KEYS = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  remove: '\u001b[3~',
  backspace: '\u007f',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  ctrlZ: '\u001a',
  paste: (text: string) => `\u001b[200~${text}\u001b[201~`,
} as const;

const LIMIT_MS = 20_000;

/** Starts a program in a pseudo-terminal whose screen is kept by a terminal emulator. */
export function openTerminal(file: string, args: readonly string[], options: TerminalOptions = {}): Terminal {
  const { columns: cols = 80, rows = 24, cwd = process.cwd(), env = {} } = options;
  const emulator = new headless.Terminal({ cols, rows, scrollback: 5_000, allowProposedApi: true });
  const pty = spawn(file, [...args], {
    name: 'xterm-256color',
    cols,
    rows,
    cwd,
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...env },
  });
  const waiting = new Set<() => void>();
  let written = '';

  pty.onData((data) => {
    written += data;
    emulator.write(data, () => {
      for (const look of waiting) look();
    });
  });

  const ended = new Promise<{ code: number; signal: number }>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      // Behind whatever the emulator still has to read.
      emulator.write('', () => {
        for (const look of waiting) look();
        resolve({ code: exitCode, signal: signal ?? 0 });
      });
    });
  });

  function screen(): readonly string[] {
    const { active } = emulator.buffer;
    return Array.from({ length: emulator.rows }, (_, row) =>
      (active.getLine(active.baseY + row)?.translateToString(true) ?? '').trimEnd(),
    );
  }

  function lines(): readonly string[] {
    const { active } = emulator.buffer;
    const found: string[] = [];
    for (let row = 0; row < active.length; row += 1) {
      const line = active.getLine(row);
      const text = line?.translateToString(true) ?? '';
      if (line?.isWrapped) found.push((found.pop() ?? '') + text);
      else found.push(text);
    }
    return found.map((line) => line.trimEnd());
  }

  function waitUntil(what: string, holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`${what} did not come. The screen:\n${screen().join('\n')}`));
      }, LIMIT_MS);
      function look(): void {
        if (!holds()) return;
        clearTimeout(limit);
        waiting.delete(look);
        resolve();
      }
      waiting.add(look);
      look();
    });
  }

  return {
    pid: pty.pid,
    screen,
    lines,
    cursor: () => ({ row: emulator.buffer.active.cursorY, column: emulator.buffer.active.cursorX }),
    written: () => written,
    waitUntil,
    waitFor: (text) =>
      waitUntil(String(text), () => {
        const shown = screen().join('\n');
        return typeof text === 'string' ? shown.includes(text) : text.test(shown);
      }),
    press: (keys) => pty.write(keys),
    resize: (columns, height) => {
      emulator.resize(columns, height);
      pty.resize(columns, height);
    },
    kill: (signal) => pty.kill(signal),
    close: () => (pty as typeof pty & { destroy(): void }).destroy(),
    ended,
  };
}
