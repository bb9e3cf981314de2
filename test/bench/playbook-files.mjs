import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { dump, load } from 'js-yaml';

import { firsthour } from './run-process.mjs';

const MODEL = 'data-centre-loss';
/** A sentence of a playbook's own, to which a place is added. */
const SENTENCE = /(ask|title|check|guide): ([^\][,{}"\n]*?)([?.]?)(,| \}|$)/gm;

/**
 * A workspace of so many playbooks, all right and no two alike, each made from the longest one that is shipped: its name, its
 * sentences, its deadline and its dates differ. They are validated as somebody would who has them: the folder, with all that
 * the files mean to each other. What they say to the public is in one texts file for all, and a few lines in one for each.
 * The answer is the pattern of their playbook.yaml: these alone are what the schema is for.
 */
export function writePlaybooks(folder, count) {
  firsthour(['init', folder, '--languages', 'en']);
  const playbooks = join(folder, 'playbooks');
  const model = readFileSync(join(playbooks, MODEL, 'playbook.yaml'), 'utf8');
  const shared = ['en.yaml', `${MODEL}/en.yaml`].map((path) => load(readFileSync(join(playbooks, path), 'utf8')));
  rmSync(playbooks, { recursive: true });
  mkdirSync(playbooks);
  writeFileSync(join(playbooks, 'en.yaml'), dump(merged(...shared)));
  for (let index = 0; index < count; index += 1) {
    const id = `${MODEL}-${index}`;
    mkdirSync(join(playbooks, id));
    writeFileSync(join(playbooks, id, 'playbook.yaml'), varied(model, id, index));
    writeFileSync(join(playbooks, id, 'en.yaml'), textsOf(index));
  }
  return 'playbooks/*/playbook.yaml';
}

function varied(model, id, index) {
  const day = String((index % 28) + 1).padStart(2, '0');
  return (
    model
      .replace(`id: ${MODEL}`, `id: ${id}`)
      .replace(SENTENCE, (_, key, text, mark, end) => `${key}: ${text} at site ${index}${mark}${end}`)
      .replace('within: 1h', `within: ${20 + (index % 41)}m`)
      // In quotes: an older YAML, which ajv-cli still reads, takes a bare day for something else than a text.
      .replace(/(review_by|tested): (\d{4}-\d\d)-\d\d/g, `$1: "$2-${day}"`)
  );
}

function textsOf(index) {
  const subject = `subject: "Not working at site ${index}: {$services}"`;
  return `format: firsthour/texts@1\nlanguage: en\n\nstatements:\n  holding: { ${subject} }\n`;
}

function merged(far, near) {
  const both = { ...far };
  for (const [key, value] of Object.entries(near)) {
    both[key] = isMap(both[key]) && isMap(value) ? merged(both[key], value) : value;
  }
  return both;
}

function isMap(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
