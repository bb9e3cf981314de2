import type { Path, Problem } from '../finding.ts';
import type { SchemaError } from '../schema/generated/validators.js';
import { collapseAlternatives } from './alternatives.ts';
import { closestWord } from './closest-word.ts';
import { formOf } from './forms.ts';
import { itemOf, keyOf, pathOf, placeOf } from './schema-path.ts';

type Told = Pick<Problem, 'rule' | 'path' | 'at' | 'values'>;

/** What the errors of each keyword bring along: none has all of it. */
type Params = {
  readonly missingProperty: string;
  readonly additionalProperty: string;
  readonly type: string | readonly string[];
  readonly allowedValue: unknown;
  readonly allowedValues: readonly unknown[];
  readonly pattern: string;
  readonly limit: number;
  readonly i: number;
  readonly j: number;
};

/** What the compiled schema found, as problems in our own words: one for each mistake, none for its echoes. */
export function schemaProblems(file: string, errors: readonly SchemaError[]): readonly Problem[] {
  const told = collapseAlternatives(errors).flatMap((error) => problemOf(error));
  const format = told.filter(({ rule }) => rule === 'format-unknown');
  // A file of another kind or version breaks every other rule too.
  return (format.length > 0 ? format : withoutMisspelt(told)).map((problem) => ({
    ...problem,
    severity: 'error',
    file,
  }));
}

function problemOf(error: SchemaError): readonly Told[] {
  const path = pathOf(error);
  const key = keyOf(path);
  const params = paramsOf(error);
  const value = (rule: string, values: Problem['values']): readonly Told[] => [{ rule, path, at: 'value', values }];
  if (error.propertyName !== undefined) return keyProblem(error, path, error.propertyName);
  switch (error.keyword) {
    case 'required':
      return [{ rule: 'key-missing', path, at: 'key', values: { key: params.missingProperty, in: placeOf(path) } }];
    case 'additionalProperties':
      return unknownKey(error, path, params.additionalProperty);
    case 'type':
      return isReference(error) && typeof error.data === 'string'
        ? value('value-in-file', { key })
        : value('value-type', { key, ...itemOf(path), met: kindOf(error.data), expected: [params.type].flat() });
    case 'const':
      return key === 'format'
        ? value('format-unknown', { met: shown(error.data), expected: shown(params.allowedValue) })
        : value('value-choice', { key, met: shown(error.data), allowed: [shown(params.allowedValue)] });
    case 'enum':
      return value('value-choice', choiceValues(key, error.data, params.allowedValues));
    case 'pattern':
      return value('value-form', { key, ...itemOf(path), met: shown(error.data), form: formOf(params.pattern) });
    case 'uniqueItems':
      return [
        {
          rule: 'value-repeated',
          path: [...path, Math.max(params.i, params.j)],
          at: 'value',
          values: { key, met: itemAt(error) },
        },
      ];
    case 'minimum':
      return value('value-small', { key, met: shown(error.data), least: params.limit });
    case 'minProperties':
    case 'maxProperties':
      return isReference(error) ? value('reference-form', { key }) : value('value-empty', { key });
    case 'minLength':
    case 'minItems':
      return value('value-empty', { key, ...itemOf(path) });
    default:
      return [];
  }
}

/** A key that is missing because it is misspelt is told once. */
function withoutMisspelt(told: readonly Told[]): readonly Told[] {
  const meant = new Set(
    told.flatMap(({ rule, path, values }) =>
      rule === 'key-unknown' ? [JSON.stringify([path.slice(0, -1), values.closest])] : [],
    ),
  );
  return told.filter(
    ({ rule, path, values }) => rule !== 'key-missing' || !meant.has(JSON.stringify([path, values.key])),
  );
}

function unknownKey({ parentSchema }: SchemaError, path: Path, key: string): readonly Told[] {
  const known = Object.keys((parentSchema?.properties ?? {}) as object);
  const closest = closestWord(key, known);
  const values = { key, in: placeOf(path), known, ...(closest === undefined ? {} : { closest }) };
  return [{ rule: 'key-unknown', path: [...path, key], at: 'key', values }];
}

/** The key of a map of somebody's own names. The keyword `propertyNames` itself only repeats it. */
function keyProblem(error: SchemaError, path: Path, key: string): readonly Told[] {
  const told = (rule: string, values: Problem['values']): readonly Told[] => [
    { rule, path: [...path, key], at: 'key', values },
  ];
  if (error.keyword === 'pattern') {
    return told('key-form', { key, in: placeOf(path), form: formOf(paramsOf(error).pattern) });
  }
  if (error.keyword !== 'enum') return [];
  const { met: _, ...values } = choiceValues(key, key, paramsOf(error).allowedValues);
  return told('key-choice', { ...values, in: placeOf(path) });
}

function choiceValues(key: string, met: unknown, allowedValues: readonly unknown[]): Problem['values'] {
  const allowed = allowedValues.map(shown);
  const closest = typeof met === 'string' ? closestWord(met, allowed) : undefined;
  return { key, met: shown(met), allowed, ...(closest === undefined ? {} : { closest }) };
}

/** True for what must say `{ env: NAME }` or `{ file: PATH }`. */
function isReference({ parentSchema }: SchemaError): boolean {
  const properties = parentSchema?.properties as object | undefined;
  return properties !== undefined && 'env' in properties && 'file' in properties;
}

function paramsOf(error: SchemaError): Params {
  return error.params as unknown as Params;
}

function itemAt(error: SchemaError): string {
  return shown((error.data as readonly unknown[])[paramsOf(error).i]);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
