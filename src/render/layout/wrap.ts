import { fill, widthOf } from './fill.ts';
import { plainLine } from './plain-line.ts';

/** A text as lines of at most `columns`, broken at spaces only. */
export function wrap(text: string, columns: number): readonly string[] {
  const words = plainLine(text)
    .split(' ')
    .filter((word) => word !== '');
  return fill(words, widthOf, columns).map((line) => line.join(' '));
}
