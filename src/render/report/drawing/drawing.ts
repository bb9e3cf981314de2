import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { Reading } from '../reading.ts';
import type { DrawnMark } from './marks.ts';
import { drawnMarks, LANE_NAMES } from './marks.ts';
import { tallDrawing } from './tall.ts';
import { wideDrawing } from './wide.ts';

/** The timeline, drawn: once for pages, once for telephones, and in words for those who do not see it. */
export function drawing(reading: Reading): Html {
  const { marks, later } = drawnMarks(reading);
  if (marks.length === 0) return html``;
  const told = marks.map(wordsOf).join('; ');
  const title = (id: string) =>
    html`<title id="drawn-${id}-title">Timeline, in minutes from the beginning</title><desc id="drawn-${id}-desc">${told}.</desc>`;
  return html`<figure>
${wideDrawing(marks, title('wide'))}
${tallDrawing(marks, title('tall'))}
<figcaption>Minutes from the beginning; // marks where a silence is drawn shorter. Each mark leads to its entry.${later.length === 0 ? '' : ` Later than this: ${later.join('; ')}.`}</figcaption>
</figure>`;
}

function wordsOf({ lane, minute, label }: DrawnMark): string {
  return `minute ${minute}, ${LANE_NAMES[lane]}: ${label}`;
}
