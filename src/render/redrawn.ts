const ESC = '\u001b[';

/** A page in the place of the one before: from the top of the screen, each row erased to its end, then all below. */
export function redrawn(page: string): string {
  const rows = page.split('\n').map((row) => `${row}${ESC}K`);
  return `${ESC}H${rows.join('\n')}${ESC}J`;
}
