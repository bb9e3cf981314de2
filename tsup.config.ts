import { existsSync } from 'node:fs';

import type { PluginBuild } from 'esbuild';
import { defineConfig } from 'tsup';

const entries = { main: 'src/main.ts', index: 'src/index.ts', receiver: 'src/receiver.ts' };

/**
 * commander loads node:child_process for subcommands that are programs of their own. We have none, and loading it takes
 * milliseconds at every start.
 */
const noProgramsBeside = {
  name: 'no-programs-beside',
  setup(build: PluginBuild) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path: 'no-programs', namespace: 'nothing' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};

export default defineConfig({
  entry: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
  format: 'esm',
  platform: 'node',
  target: 'node20',
  splitting: true,
  noExternal: [/.*/],
  // Packages written as CommonJS ask for Node's own modules by `require`, which an ES module does not have. Made when one
  // asks: most files of dist/ never do, and each start loads dozens.
  banner: {
    js: [
      'let requireHere;',
      "const require = (name) => (requireHere ??= process.getBuiltinModule('node:module').createRequire(import.meta.url))(name);",
    ].join('\n'),
  },
  esbuildPlugins: [noProgramsBeside],
  esbuildOptions(options) {
    // We tell chalk whether there is colour. Its own search opens stdin and stderr and loads node:tty, at every start.
    options.alias = { '#supports-color': './node_modules/chalk/source/vendor/supports-color/browser.js' };
  },
  removeNodeProtocol: false,
  // The declaration build does not run with TypeScript 7.
  dts: false,
  // A stack trace that can be read is worth more than bytes.
  minify: false,
  metafile: true,
  silent: true,
});
