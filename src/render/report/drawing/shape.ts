import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { DrawnMark } from './marks.ts';

/** A letter's width in the drawings, in px: more than any system font needs at 13 px. */
export const LETTER = 7.1;

/** A mark's shape around a point. */
export function shape({ shape: kind, tone }: DrawnMark, x: number, y: number): Html {
  const at = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`;
  switch (kind) {
    case 'dot':
      return html`<circle class="${tone}" cx="${round(x)}" cy="${round(y)}" r="5"/>`;
    case 'square':
      return html`<path class="${tone}" d="M${at(-4.5, -4.5)}h9v9h-9z"/>`;
    case 'diamond':
      return html`<path class="${tone}" d="M${at(0, -6)}l6 6-6 6-6-6z"/>`;
    case 'flag':
      return html`<path class="${tone}" d="M${at(-4, 6)}v-12l10 4-8 4v4z"/>`;
    case 'cross':
      return html`<path class="${tone} line" d="M${at(-5, -5)}l10 10m0-10l-10 10"/>`;
    default:
      return kind satisfies never;
  }
}

/** One decimal is fine enough for a drawing. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Text broken into lines of at most so many letters. */
export function lines(text: string, letters: number): readonly string[] {
  const found: string[] = [];
  for (const word of text.split(' ')) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}
