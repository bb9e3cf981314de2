/** Words as lines of at most `room` columns, a space between; a longer word has a line of its own. */
export function fill<T>(
  words: readonly T[],
  widthOfWord: (word: T) => number,
  room: number,
): readonly (readonly T[])[] {
  const lines: T[][] = [];
  let used = room;
  for (const word of words) {
    const width = widthOfWord(word);
    if (lines.length === 0 || used + 1 + width > room) {
      lines.push([]);
      used = -1;
    }
    lines.at(-1)?.push(word);
    used += 1 + width;
  }
  return lines;
}

/** Columns that a text takes. */
export function widthOf(text: string): number {
  return [...text].length;
}
