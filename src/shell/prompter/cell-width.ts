const NO_CELL = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
// East Asian wide and fullwidth letters (Unicode Standard Annex 11), and pictures.
const TWO_CELLS =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})$/u;

/** How many columns of a terminal one code point takes. */
export function cellWidth(char: string): 0 | 1 | 2 {
  if (char >= ' ' && char <= '~') return 1;
  if (NO_CELL.test(char)) return 0;
  return TWO_CELLS.test(char) ? 2 : 1;
}
