import { counted } from './layout/list.ts';

/** What is to be done with a bundle. `notesLeft`: privileged notes that are not in it. */
export function bundleLine(file: string, notesLeft: number): string {
  const notes =
    notesLeft === 0 ? '' : ` ${counted(notesLeft, 'privileged note stays', 'privileged notes stay')} on this machine.`;
  return `Wrote ${file}. On the other machine: firsthour take FILE.${notes} Guard it: whoever takes it commands.`;
}
