import { cleanLine } from '../../core/channel/clean.ts';

/** Text that may come from anybody, as one line that can do nothing to a terminal. Spaces at its ends stay: pieces are joined. */
export function plainLine(text: string): string {
  const inner = cleanLine(text, text.length + 1);
  if (inner === '') return /\s/.test(text) ? ' ' : '';
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${/\s$/.test(text) ? ' ' : ''}`;
}

/** The same for a text of several lines: empty ones stay. */
export function plainLines(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => cleanLine(line, line.length + 1));
}
