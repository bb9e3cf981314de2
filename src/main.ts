#!/usr/bin/env node
import manifest from '../package.json' with { type: 'json' };

const argv = process.argv.slice(2);

// `--version` alone needs none of the program: it is what scripts ask before anything else.
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    process.stderr.write(`Could not write the version: ${message}.\n`);
    process.exitCode = 3;
  });
  process.stdout.write(`${manifest.version}\n`);
} else {
  void import('./main/run-process.ts').then(({ runProcess }) => runProcess(argv, manifest.version));
}
