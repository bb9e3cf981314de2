import { counted } from './layout/list.ts';
import { wrap } from './layout/wrap.ts';

/** What is to be done with a bundle. `left`: privileged notes that are not in it. */
export function bundleLines({ file, left }: { readonly file: string; readonly left: number }, columns: number): string {
  const notes = left === 0 ? '' : ` ${counted(left, 'privileged note stays', 'privileged notes stay')} here.`;
  const words = `Wrote ${file}. On the other machine: firsthour take FILE.${notes} Guard it: whoever takes it commands.`;
  return `${wrap(words, columns).join('\n')}\n`;
}
