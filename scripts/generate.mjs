// Writes types and compiled validators for every schema in schemas/ to src/core/schema/generated/.
// Same schemas, same output; nothing is done when the output was made from these schemas by this script.
import { mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { fingerprint } from './fingerprint.mjs';

const root = join(import.meta.dirname, '..');
const target = join(root, 'src/core/schema/generated');
const madeFrom = fingerprint(root, [
  'schemas',
  'scripts/generate.mjs',
  'scripts/schema-types.mjs',
  'package-lock.json',
]);
const firstLine = `// Generated from schemas/ by scripts/generate.mjs; do not edit. ${madeFrom}\n`;
const outputs = ['types.ts', 'validators.js', 'validators.d.ts'];

/** The schemas by the name of their type, in the order of their files. */
function readSchemas() {
  const files = readdirSync(join(root, 'schemas')).filter((file) => file.endsWith('.schema.json'));
  return files.sort().map((file) => {
    const schema = JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8'));
    const name = basename(file, '.schema.json').replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
    if (schema.title !== name)
      throw new Error(`schemas/${file}: its title is "${schema.title}", and should be "${name}"`);
    return { name, file, schema };
  });
}

/**
 * A copy without what is only for people and catalogues, which would be loaded for nothing. A property may be called title
 * or description: there the value is a schema, and stays.
 */
function withoutProse(schema) {
  const prose = { $id: 'string', title: 'string', description: 'string', examples: 'object' };
  return JSON.parse(JSON.stringify(schema, (key, value) => (typeof value === prose[key] ? undefined : value)));
}

/** Lets the bundler read a text as if it were a file. */
function inMemory(path, text) {
  return {
    name: 'in-memory',
    resolveId: (id) => (id === basename(path) ? path : null),
    load: (id) => (id === path ? text : null),
  };
}

/** An ES module that needs nothing at run time: validateWorkspace and so on. */
async function validatorsModule(schemas) {
  const [{ Ajv2020 }, { default: standaloneCode }, { rolldown }] = await Promise.all([
    import('ajv/dist/2020.js'),
    import('ajv/dist/standalone/index.js'),
    import('rolldown'),
  ]);
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    inlineRefs: false,
    // An unknown key's finding names the known ones: they are in the schema that the error brings along.
    verbose: true,
    code: { source: true, esm: true, lines: true },
  });
  for (const { file, schema } of schemas) ajv.addSchema(withoutProse(schema), file);
  const code = standaloneCode(ajv, Object.fromEntries(schemas.map(({ name, file }) => [`validate${name}`, file])));
  const build = await rolldown({
    cwd: root,
    input: 'validators.js',
    platform: 'neutral',
    transform: { target: 'node20' },
    plugins: [inMemory(join(root, 'validators.js'), code)],
  });
  const { output } = await build.generate({ format: 'es', comments: false });
  await build.close();
  return output[0].code;
}

function validatorsDeclaration(schemas) {
  const names = schemas.map(({ name }) => name);
  return `import type { ${names.join(', ')} } from './types.ts';

/** One way in which a value breaks its schema. instancePath is a JSON pointer into the value. */
export type SchemaError = {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
  readonly message?: string;
  /** The schema that holds the keyword, and the value at instancePath. */
  readonly parentSchema?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
};

/** Says whether the value fits the schema. After a false, errors holds all that is wrong, in no useful order. */
export type Validator<T> = {
  (value: unknown): value is T;
  readonly errors?: readonly SchemaError[] | null;
};

${names.map((name) => `export const validate${name}: Validator<${name}>;\n`).join('')}`;
}

/** Readers meet the old file or the new one, never half of one. */
function writeWhole(name, text) {
  const unfinished = join(target, `.${name}.${process.pid}`);
  writeFileSync(unfinished, firstLine + text);
  renameSync(unfinished, join(target, name));
}

/** Whether every output begins with the line that this run would write. */
function isUpToDate() {
  try {
    return outputs.every((name) => readFileSync(join(target, name), 'utf8').startsWith(firstLine));
  } catch {
    return false;
  }
}

/** Makes the output unless it is up to date. */
export async function generate() {
  if (isUpToDate()) return;
  const { schemaTypes } = await import('./schema-types.mjs');
  const schemas = readSchemas();
  mkdirSync(target, { recursive: true });
  writeWhole('types.ts', await schemaTypes(schemas));
  writeWhole('validators.d.ts', validatorsDeclaration(schemas));
  writeWhole('validators.js', await validatorsModule(schemas));
}

if (import.meta.filename === realpathSync(process.argv[1])) {
  await generate().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
