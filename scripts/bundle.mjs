import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { rolldown } from 'rolldown';

/**
 * The program is CommonJS, which Node starts with less work than ES modules; each command's code is a file that is loaded
 * when it runs. The library is ES modules, and needs nothing of Node; what a receiver needs is for Node.
 */
const OUTPUTS = [
  { input: { main: 'src/main.ts' }, format: 'cjs', extension: 'cjs', platform: 'node' },
  { input: { index: 'src/index.ts' }, format: 'es', extension: 'js', platform: 'browser' },
  { input: { receiver: 'src/receiver.ts' }, format: 'es', extension: 'js', platform: 'node' },
];

/** We tell chalk whether there is colour. Its own search opens stdin and stderr and loads node:tty, at every start. */
const COLOURLESS = 'node_modules/chalk/source/vendor/supports-color/browser.js';

/**
 * commander loads node:child_process for subcommands that are programs of their own. We have none, and loading it takes
 * milliseconds at every start.
 */
const noProgramsBeside = {
  name: 'no-programs-beside',
  resolveId: {
    filter: { id: /^node:child_process$/ },
    handler: (_, importer) => (/[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? '\0no-programs' : null),
  },
  load: { filter: { id: /^\0no-programs$/ }, handler: () => 'export {};' },
};

/** What the library has other code for. Whatever else of Node it would need, or another name of these, fails the build. */
const NODELESS = ['node:crypto', 'node:util'];

/** Whatever is not found would be looked for when the program runs. */
function onLog(level, log, show) {
  if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
  show(level, log);
}

/** Bundles all that runs into a folder, packages included, and writes down what is where: `graph.json`. */
export async function bundle(root, outDir) {
  const graph = {};
  for (const { input, format, extension, platform } of OUTPUTS) {
    const nodeless = (platform === 'browser' ? NODELESS : []).map((name) => [name, join(root, 'scripts/nodeless.mjs')]);
    const build = await rolldown({
      cwd: root,
      input,
      platform,
      resolve: { alias: { '#supports-color': join(root, COLOURLESS), ...Object.fromEntries(nodeless) } },
      transform: { target: 'node20' },
      onLog,
      plugins: [noProgramsBeside],
    });
    const { output } = await build.write({
      dir: outDir,
      format,
      entryFileNames: `[name].${extension}`,
      chunkFileNames: `[name]-[hash].${extension}`,
      // A stack trace that can be read is worth more than bytes.
      minify: false,
      comments: { legal: true, annotation: false, jsdoc: false },
    });
    await build.close();
    for (const { fileName, moduleIds, imports, dynamicImports } of output.filter(({ type }) => type === 'chunk')) {
      const inputs = moduleIds.map((id) => relative(root, id).replaceAll('\\', '/'));
      graph[fileName] = { inputs, imports, dynamicImports };
    }
  }
  writeFileSync(join(outDir, 'graph.json'), JSON.stringify(graph));
}
