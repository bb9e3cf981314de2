import { existsSync } from 'node:fs';

import { defineConfig } from 'tsup';

const entries = { main: 'src/main.ts', index: 'src/index.ts', receiver: 'src/receiver.ts' };

export default defineConfig({
  entry: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
  format: 'esm',
  platform: 'node',
  target: 'node20',
  splitting: true,
  noExternal: [/.*/],
  // Packages written as CommonJS ask for Node's own modules by `require`, which an ES module does not have.
  banner: {
    js: "import { createRequire as createRequireHere } from 'node:module';\nconst require = createRequireHere(import.meta.url);",
  },
  removeNodeProtocol: false,
  // The declaration build does not run with TypeScript 7.
  dts: false,
  // A stack trace that can be read is worth more than bytes.
  minify: false,
  metafile: true,
  silent: true,
});
