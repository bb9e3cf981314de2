/** Rows of a terminal, none wider than it, and where the cursor stands in them (both from 0). */
export type Picture = {
  readonly rows: readonly string[];
  readonly cursor: { readonly row: number; readonly column: number };
};

/**
 * A header above a question, in at most `height` rows. The question comes first: of a long header only the beginning is
 * kept, at least its first row (the clock); of a question taller than the terminal, the rows around the cursor.
 */
export function stack(header: readonly string[], question: Picture, height: number): Picture {
  const kept = header.slice(0, Math.max(Math.min(1, height - 1), height - question.rows.length));
  const room = Math.max(1, height - kept.length);
  const last = Math.max(0, question.rows.length - room);
  const first = Math.min(last, Math.max(0, question.cursor.row - Math.floor(room / 2)));
  return {
    rows: [...kept, ...question.rows.slice(first, first + room)],
    cursor: { row: kept.length + question.cursor.row - first, column: question.cursor.column },
  };
}
