import type { Piece } from '../../core/paper/blanks.ts';

/** A sentence with blanks, and what has to be so before it is said. */
export type Line = { readonly pieces: readonly Piece[]; readonly note: string };

/** What stands on paper, whatever it is printed with. `ticks`: those that are true are ticked. */
export type Block =
  | { readonly kind: 'heading' | 'note'; readonly text: string }
  | { readonly kind: 'line' | 'ask'; readonly line: Line }
  | { readonly kind: 'ticks'; readonly lines: readonly Line[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly (readonly Piece[])[])[];
    };

/** A sheet begins on a page of its own. `language`: that of its texts; null: the team's. */
export type Sheet = { readonly title: string; readonly language: string | null; readonly blocks: readonly Block[] };

/** A sentence that needs nothing before it is said. */
export function plain(...pieces: readonly Piece[]): Line {
  return { pieces, note: '' };
}
