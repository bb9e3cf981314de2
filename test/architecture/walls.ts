import { posix } from 'node:path';

import { importsOf, packageOf } from './imports.ts';
import { type Breach, breach, type Source } from './source.ts';

/** `..` is what stands beside src/: package.json. */
const EVERYTHING = ['core', 'render', 'ports', 'flows', 'commands', 'routes', 'shell', 'cli', 'main', 'receiver', '..'];
/** Who may import whom (design, section 10). A room not named here does not exist. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  render: ['core', 'render'],
  ports: ['core', 'ports'],
  flows: ['core', 'ports', 'flows'],
  commands: ['core', 'render', 'ports', 'flows', 'commands'],
  routes: ['core', 'render', 'ports', 'flows', 'routes'],
  shell: ['core', 'ports', 'shell'],
  cli: ['core', 'render', 'ports', 'flows', 'commands', 'cli'],
  index: ['core', 'render', 'flows'],
  receiver: EVERYTHING,
  main: EVERYTHING,
};
const PURE_ROOMS = ['core', 'render'];
const OUTSIDE_ROOMS = ['shell', 'main', 'receiver'];
const PURE_PACKAGES = [
  'messageformat',
  'pure-rand',
  'yaml',
  'js-yaml',
  'date-fns',
  '@date-fns/tz',
  'fastest-levenshtein',
  'chalk',
  'diff',
  'croner',
  'ical-generator',
];
/** What core and render may use of Node: hashing, and nothing that reaches the world or rolls dice. */
const PURE_OF_NODE: Readonly<Record<string, readonly string[]>> = {
  'node:crypto': ['createHash', 'createHmac', 'hash', 'timingSafeEqual'],
  'node:util': ['stripVTControlCharacters'],
};
/** Parts of Node that reach nothing outside the process. */
const HARMLESS = ['node:crypto', 'node:path', 'node:url', 'node:util', 'node:buffer', 'node:assert'];

/** The room a file stands in: the folder below src/, or the file itself at its top. */
export function roomOf(path: string): string {
  const [first = '', ...rest] = path.split('/');
  return rest.length === 0 ? first.replace(/\.ts$/, '') : first;
}

/** Every import that goes through a wall. */
export function wrongImports(file: Source): readonly Breach[] {
  const room = roomOf(file.path);
  const allowed = MAY_IMPORT[room];
  if (!allowed) return [breach(file, file.tree, `stands in "${room}", which is no room of the design`)];
  return importsOf(file).flatMap(({ node, target, names }) => {
    const wrong =
      target === null
        ? 'imports what is not written as a plain string'
        : judge(file.path, room, allowed, target, names);
    return wrong ? [breach(file, node, wrong)] : [];
  });
}

function judge(
  path: string,
  room: string,
  allowed: readonly string[],
  target: string,
  names: readonly string[],
): string | null {
  if (target.startsWith('.')) {
    const other = roomOf(posix.join(posix.dirname(path), target));
    if (!/\.(ts|js|json)$/.test(target)) return `imports "${target}" without its ending`;
    return allowed.includes(other)
      ? null
      : `imports "${target}": ${room} may not import ${other === '..' ? 'from outside src' : other}`;
  }
  if (target.startsWith('node:')) return judgeNode(room, target, names);
  if (!PURE_ROOMS.includes(room) || PURE_PACKAGES.includes(packageOf(target) ?? '')) return null;
  return `imports "${target}": ${room} is pure, and that package is not known to be`;
}

function judgeNode(room: string, target: string, names: readonly string[]): string | null {
  if (PURE_ROOMS.includes(room)) {
    const pure = PURE_OF_NODE[target] ?? [];
    const wrong = names.filter((name) => !pure.includes(name));
    if (names.length > 0 && wrong.length === 0) return null;
    return `imports ${wrong.join(', ')} from "${target}": of Node, ${room} may use hashing only, by name`;
  }
  if (OUTSIDE_ROOMS.includes(room) || HARMLESS.includes(target)) return null;
  return `imports "${target}": the outside world is for shell`;
}
