import type { Fact } from '../schema/generated/types.ts';

/** Whether a fact's default is of its type. Times and free texts have none. */
export function fitsType({ type, default: value }: Fact): boolean {
  switch (type) {
    case 'choice':
      return typeof value === 'string';
    case 'choices':
    case 'services':
      return Array.isArray(value);
    case 'number':
    case 'boolean':
      return typeof value === type;
    case 'time':
    case 'text':
      return false;
  }
}
