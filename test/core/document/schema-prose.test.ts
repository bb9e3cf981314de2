import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';

import catalog from '../../../schemas/catalog.json' with { type: 'json' };

type Schema = { readonly [key: string]: unknown };

const root = join(import.meta.dirname, '../../..');
const generated = join(root, 'src/core/schema/generated');
const schemas = readdirSync(join(root, 'schemas'))
  .filter((file) => file.endsWith('.schema.json'))
  .map((file) => [file, JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8')) as Schema] as const);
/** As strict as the build, which compiles the same files. */
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, inlineRefs: false });
for (const [, schema] of schemas) ajv.addSchema(schema);

/** Every schema inside a schema with its JSON pointer. What stands in an example is none. */
function insideOf(value: unknown, pointer = ''): readonly (readonly [string, Schema])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    key === 'examples' ? [] : insideOf(one, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
  return [[pointer, value as Schema], ...inner];
}

/** Every property of a schema, wherever it is defined. */
function propertiesOf(schema: Schema): readonly (readonly [string, Schema])[] {
  return insideOf(schema).filter(([pointer]) => /\/properties\/[^/]+$/.test(pointer));
}

/** True where an editor knows what can be written without an example. */
function isClosed(property: Schema, whole: Schema): boolean {
  const target =
    String(property.$ref ?? '')
      .split('/')
      .at(-1) ?? '';
  const meant = (whole.$defs as Record<string, Schema> | undefined)?.[target] ?? property;
  return 'enum' in meant || 'const' in meant || meant.type === 'boolean';
}

describe.each(schemas)('schemas/%s', (file, schema) => {
  test('is accepted by ajv in strict mode', () => {
    expect(ajv.getSchema(String(schema.$id))).toBeTypeOf('function');
  });

  test('says of every property what it means, in whole sentences', () => {
    const wrong = propertiesOf(schema).filter(([, { description }]) => !/^\S.+[.]$/.test(String(description ?? '')));
    expect(wrong.map(([pointer]) => pointer)).toEqual([]);
  });

  test('shows an example wherever more than a few words can be written', () => {
    if (file === 'webhook.schema.json') return;
    const without = propertiesOf(schema).filter(([, one]) => one.examples === undefined && !isClosed(one, schema));
    expect(without.map(([pointer]) => pointer)).toEqual([]);
  });

  test('has no example that it would refuse', () => {
    const refused = insideOf(schema).flatMap(([pointer, { examples }]) => {
      if (!Array.isArray(examples)) return [];
      const validate = ajv.getSchema(`${schema.$id}#${pointer}`);
      return examples.filter((example) => !validate?.(example)).map((example) => [pointer, example]);
    });
    expect(refused).toEqual([]);
  });
});

describe('what is made from the schemas', () => {
  const described = schemas.flatMap(([, schema]) => insideOf(schema).map(([, { description }]) => description));
  const sentences = [...new Set(described.filter((one): one is string => typeof one === 'string'))];

  test('validators carry no sentence of a schema, and no example', () => {
    const code = readFileSync(join(generated, 'validators.js'), 'utf8');
    expect(sentences.length).toBeGreaterThan(200);
    expect(sentences.filter((sentence) => code.includes(JSON.stringify(sentence)))).toEqual([]);
    expect(code).not.toMatch(/"(\$id|title|description|examples)": ?["[]/);
  });

  test('types carry the sentence of every property', () => {
    const types = readFileSync(join(generated, 'types.ts'), 'utf8');
    const told = schemas.flatMap(([, schema]) =>
      propertiesOf(schema).map(([, { description }]) => String(description)),
    );
    expect([...new Set(told)].filter((sentence) => !types.includes(` * ${sentence}\n`))).toEqual([]);
  });
});

describe('schemas/catalog.json', () => {
  const files = ['playbooks', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).replaceAll(sep, '/')),
  );

  test('names schemas by the address that they give themselves', () => {
    const known = schemas.map(([, schema]) => schema.$id);
    expect(catalog.schemas.filter(({ url }) => !known.includes(url))).toEqual([]);
    expect(new Set(catalog.schemas.map(({ url }) => url)).size).toBe(catalog.schemas.length);
  });

  test('each pattern finds shipped files, and only those of its kind', () => {
    for (const { fileMatch = [], url } of catalog.schemas) {
      const kind = /-([a-z]+)\.json$/.exec(url)?.[1];
      for (const pattern of fileMatch) {
        const found = files.filter((file) => globbed(pattern).test(file));
        expect(found.length).toBeGreaterThan(0);
        for (const file of found) expect(readFileSync(file, 'utf8')).toContain(`\nformat: firsthour/${kind}@1\n`);
      }
    }
  });
});

/** The two wildcards of the catalogue, on a path with forward slashes. */
function globbed(pattern: string): RegExp {
  const inside = pattern
    .replaceAll('.', '\\.')
    .replaceAll('**/', '(.*/)?')
    .replaceAll(/(?<![.)])\*/g, '[^/]*');
  return new RegExp(`(^|/)${inside}$`);
}
