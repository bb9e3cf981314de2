const ESC = '\u001b[';

/**
 * A page in the place of the one before, from the top of the screen. Each row is put where it belongs: what there is no
 * room for is left out at the end, and nothing scrolls the clocks away.
 */
export function redrawn(page: string): string {
  const rows = page.trimEnd().split('\n');
  const drawn = rows.map((row, index) => `${ESC}${index + 1};1H${ESC}2K${row}`);
  return `${drawn.join('')}${ESC}${rows.length + 1};1H${ESC}J`;
}
