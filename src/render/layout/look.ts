import type { Paint } from '../paint.ts';

/** How a page looks: its styles, and the width of the terminal in columns. */
export type Look = { readonly paint: Paint; readonly columns: number };

/** A style of the terminal. */
export type Style = keyof Paint;

/** A piece of a line: as it is, or in a style. */
export type Piece = string | readonly [Style, string];
