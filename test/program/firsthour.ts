import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

/** The built program. */
export const PROGRAM = resolve('dist/main.cjs');

export type Ran = { readonly exit: number; readonly out: string; readonly err: string };

export type Setting = {
  readonly cwd: string;
  /** The whole environment, beside PATH. */
  readonly env: Readonly<Record<string, string>>;
};

/** Runs the built program without a terminal, to its end. */
export function firsthour(argv: readonly string[], { cwd, env }: Setting): Promise<Ran> {
  return new Promise((done, fail) => {
    const options = { cwd, env: { PATH: process.env.PATH, ...env }, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(process.execPath, [PROGRAM, ...argv], options, (error, out, err) => {
      const code = error ? error.code : 0;
      if (typeof code === 'number') done({ exit: code, out, err });
      else fail(new Error(`firsthour ${argv.join(' ')} did not end by itself: ${err}`, { cause: error }));
    });
    child.stdin?.end();
  });
}

/** Runs it with `--json` and reads what it prints. */
export async function asked<T>(argv: readonly string[], setting: Setting): Promise<Ran & { readonly json: T }> {
  const ran = await firsthour([...argv, '--json'], setting);
  return { ...ran, json: JSON.parse(ran.out) as T };
}
