import type { SchemaError } from '../schema/generated/validators.js';

const ABOUT_THE_WHOLE = ['type', 'enum', 'const'];

/**
 * A value that may be one of several things breaks each of them. What is useful is what is wrong inside the thing that it
 * tried to be, or, when it is none of them, one error that names them all. In linear time: a file may have thousands.
 */
export function collapseAlternatives(errors: readonly SchemaError[]): readonly SchemaError[] {
  const choices = new Set(errors.filter(isChoice).map(({ instancePath }) => instancePath));
  if (choices.size === 0) return errors;
  const rest = errors.filter((error) => !isChoice(error));
  const isWhole = ({ instancePath, keyword }: SchemaError) =>
    choices.has(instancePath) && ABOUT_THE_WHOLE.includes(keyword);
  const inside = new Set(rest.flatMap((error) => [...above(error), ...(isWhole(error) ? [] : [error.instancePath])]));
  const wholes = new Map<string, SchemaError[]>();
  for (const error of rest.filter(isWhole)) {
    const { instancePath: path } = error;
    if (!inside.has(path)) wholes.set(path, [...(wholes.get(path) ?? []), error]);
  }
  return [...rest.filter((error) => !isWhole(error)), ...[...wholes.values()].flatMap(merge)];
}

function isChoice({ keyword }: SchemaError): boolean {
  return keyword === 'anyOf';
}

/** The places that an error's value stands in: the top, `/steps` and `/steps/1` of `/steps/1/mark`. */
function above({ instancePath }: SchemaError): readonly string[] {
  const keys = instancePath.split('/');
  return keys.slice(1).map((_, index) => keys.slice(0, index + 1).join('/'));
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
