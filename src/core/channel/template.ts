import type { Template } from '../schema/generated/types.ts';

const PLACEHOLDER = /\{\$([a-z][a-z0-9_]*)\}/g;
const ALONE = /^\{\$([a-z][a-z0-9_]*)\}$/;

/** What `{$name}` may stand for. */
export type TemplateValues = Readonly<Record<string, unknown>>;

/**
 * A structure with its `{$name}` filled in. A leaf that is one placeholder takes the value with its type; inside a text a
 * value is written as text. A value is never expanded a second time, and a name without a value is null, or nothing.
 */
export function expand(template: Template, values: TemplateValues): unknown {
  if (typeof template === 'string') return leaf(template, values);
  if (Array.isArray(template)) return template.map((item: Template) => expand(item, values));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, expand(value, values)]));
}

/** A text with its `{$name}` filled in. */
export function expandText(template: string, values: TemplateValues): string {
  return template.replace(PLACEHOLDER, (_, name: string) => written(valueFor(values, name)));
}

function leaf(text: string, values: TemplateValues): unknown {
  const name = ALONE.exec(text)?.[1];
  return name === undefined ? expandText(text, values) : valueFor(values, name);
}

function valueFor(values: TemplateValues, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : null;
}

function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
