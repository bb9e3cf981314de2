import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { formOf } from '../../../src/core/document/forms.ts';
import { parseDuration } from '../../../src/core/time/duration.ts';

const folder = join(import.meta.dirname, '../../../schemas');
const schemas = readdirSync(folder)
  .filter((file) => file.endsWith('.schema.json'))
  .map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))] as const);

/** Every pattern in a schema. */
function patternsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'pattern' && typeof inner === 'string' ? [inner] : patternsIn(inner),
  );
}

describe('schemas', () => {
  test.each(schemas)('%s: what each pattern asks for can be said', (file, schema) => {
    if (file === 'webhook.schema.json') return;
    for (const pattern of patternsIn(schema)) expect([pattern, formOf(pattern)]).not.toEqual([pattern, 'other']);
  });

  test('a duration of the schema is a duration of the program', () => {
    const pattern = patternsIn(schemas).find((one) => formOf(one) === 'duration') ?? '';
    const words = [
      '30m',
      '1h',
      '3d',
      '1h30m',
      '90s',
      'PT30M',
      'P1DT2H',
      'P3D',
      'PT1H30M',
      '0m',
      'PT0S',
      '',
      'P',
      'PT',
      '30',
      '1.5h',
      '-1h',
      '1w',
      'm30',
    ];
    const accepted = words.filter((word) => new RegExp(pattern).test(word));
    expect(accepted).toEqual(['30m', '1h', '3d', '1h30m', '90s', 'PT30M', 'P1DT2H', 'P3D', 'PT1H30M']);
    for (const word of accepted) expect(parseDuration(word)).toBeGreaterThan(0);
  });
});
