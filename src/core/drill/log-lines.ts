/** The values of a log of one JSON value a line, in order. A line that a killed process left half is left out. */
export function readLines(text: string): readonly unknown[] {
  return text.split('\n').flatMap((line): readonly unknown[] => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}

/** A value as a line of its own, whatever was left behind before it. */
export function writeLine(value: object): string {
  return `\n${JSON.stringify(value)}\n`;
}
