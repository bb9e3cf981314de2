import type { SchemaError } from '../schema/generated/validators.js';

const ABOUT_THE_WHOLE = ['type', 'enum', 'const'];

/**
 * A value that may be one of several things breaks each of them. What is useful is what is wrong inside the thing that it
 * tried to be, or, when it is none of them, one error that names them all.
 */
export function collapseAlternatives(errors: readonly SchemaError[]): readonly SchemaError[] {
  const alternatives = errors.filter((error) => error.keyword === 'anyOf');
  const deepestFirst = alternatives.sort((a, b) => b.instancePath.length - a.instancePath.length);
  return deepestFirst.reduce(collapse, errors);
}

function collapse(errors: readonly SchemaError[], choice: SchemaError): readonly SchemaError[] {
  const path = choice.instancePath;
  const isWhole = (error: SchemaError) => error.instancePath === path && ABOUT_THE_WHOLE.includes(error.keyword);
  const isInside = (error: SchemaError) =>
    error.keyword !== 'anyOf' && (error.instancePath === path || error.instancePath.startsWith(`${path}/`));
  const whole = errors.filter(isWhole);
  const rest = errors.filter((error) => error !== choice && !isWhole(error));
  return rest.some(isInside) ? rest : [...rest, ...merge(whole)];
}

/** A wrong word among words that are listed is a wrong choice; anything else is of the wrong kind. */
function merge(whole: readonly SchemaError[]): readonly SchemaError[] {
  const listed = whole.find((error) => error.keyword === 'enum');
  if (listed && typeof listed.data === 'string') return [listed];
  const kinds = whole.filter((error) => error.keyword === 'type');
  const [first] = kinds;
  if (!first) return whole.slice(0, 1);
  const type = [...new Set(kinds.flatMap((error) => error.params.type as string | string[]))];
  return [{ ...first, params: { type: listed ? ['string', ...type] : type } }];
}
