import { plainLine } from '../layout/plain-line.ts';

/** What is said when a report has gone into a file. */
export function wroteLine(incident: string, file: string): string {
  return `Wrote the report of ${incident} to ${plainLine(file)}.`;
}
