import { compile } from 'json-schema-to-typescript';

const options = {
  bannerComment: '',
  additionalProperties: false,
  // Without this a list with a least length is a tuple, which no test and no parser can build by hand.
  ignoreMinAndMaxItems: true,
  style: { singleQuote: true, printWidth: 120 },
};
const declaration =
  /(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export (?:type|interface) (\w+)[\s\S]*?(?=\n(?:\/\*\*\n|export )|$)/g;
const property = /^(\s*)((?:\w+|'[^']+'|\[\w+: string\])\??: )/gm;
const token = /\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|\[\]|[\w$]+|\s+|[\s\S]/g;

/**
 * A copy that compiles to one type per definition, named after it: titles would name types of their own, and what stands
 * beside a $ref would make a second type of the same.
 */
function forTypes(schema) {
  const bare = JSON.stringify(schema, (key, value) => {
    if ((key === 'title' || key === '$id') && typeof value === 'string') return undefined;
    if (typeof value?.$ref !== 'string') return value;
    const { $ref, description } = value;
    return description === undefined ? { $ref } : { description, allOf: [{ $ref }] };
  });
  return JSON.parse(bare);
}

/** TypeScript declarations, readonly all the way down, for all schemas together. */
export async function schemaTypes(schemas) {
  const written = new Map();
  for (const { name, file, schema } of schemas) {
    const source = await compile(forTypes(schema), name, options);
    for (const [text, declared] of source.matchAll(declaration)) {
      const already = written.get(declared);
      if (already && already.text !== text) {
        throw new Error(
          `schemas/${file}: it and ${already.file} both define "${declared}", each in its own way; rename one`,
        );
      }
      if (!already) written.set(declared, { text, file });
    }
  }
  const declarations = [...written.values()].map(({ text }) => text.trim());
  return `${readonlyArrays(declarations.join('\n\n')).replace(property, '$1readonly $2')}\n`;
}

/** Every `X[]` as `ReadonlyArray<X>`, whatever X is: a name, a literal, a group. */
function readonlyArrays(source) {
  const done = [];
  const open = [];
  let operand = 0;
  for (const [text] of source.matchAll(token)) {
    if (text === '[]') {
      done.push(`ReadonlyArray<${done.splice(operand).join('')}>`);
      continue;
    }
    if (text === '(' || text === '{') open.push(done.length);
    if (text === ')' || text === '}') operand = open.pop();
    else if (text.trim() !== '') operand = done.length;
    done.push(text);
  }
  return done.join('');
}
