import { spawn } from 'node:child_process';

/** A shell that keeps its folder and its variables from one command to the next. */
export type Shell = {
  /** Runs a command without a terminal; its output is both streams, as they came. */
  readonly run: (command: string) => Promise<{ readonly exit: number; readonly output: string }>;
  readonly close: () => void;
};

/** Stands on a line of its own behind each command's output. */
const END = /\u001e(\d+)\n$/;

/** Opens a POSIX shell with this whole environment. */
export function openShell(cwd: string, env: Readonly<Record<string, string>>): Shell {
  const child = spawn('sh', [], { cwd, env, stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdout.setEncoding('utf8');
  return {
    run: (command) =>
      new Promise((done) => {
        let output = '';
        const read = (text: string) => {
          output += text;
          const end = END.exec(output);
          if (!end) return;
          child.stdout.off('data', read);
          done({ exit: Number(end[1]), output: output.slice(0, end.index) });
        };
        child.stdout.on('data', read);
        child.stdin.write(`{ ${command}\n} 2>&1 </dev/null\nprintf '\\036%d\\n' $?\n`);
      }),
    close: () => child.kill(),
  };
}
