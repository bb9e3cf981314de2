import type { Blank, Piece } from '../../core/paper/blanks.ts';

/** What is ticked. */
export const BOX = '[_]';
/** Stands for a space at which no line is broken, until all lines are; no text has it. */
export const GLUE = '\ue000';
const TIME = '____:____';
const LINE = '________________________';

/** A text whose blanks can be filled in by hand. */
export function piecesText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : blankText(piece.blank))).join('');
}

function blankText(blank: Blank): string {
  switch (blank.kind) {
    case 'time':
      return blank.zone === '' ? TIME : `${TIME} (${blank.zone})`;
    case 'tick':
      return blank.of.length === 1 ? (blank.of[0] ?? '') : blank.of.map((one) => `${BOX}${GLUE}${one}`).join('  ');
    case 'line':
      return LINE;
    case 'said':
      return '(as in the last statement)';
    default:
      return blank satisfies never;
  }
}
