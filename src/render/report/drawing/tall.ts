import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { DrawnMark } from './marks.ts';
import { LANE_NAMES } from './marks.ts';
import { lines, round, shape } from './shape.ts';

const WIDTH = 360;
const AXIS = 62;
const LETTERS = 38;
const LINE = 17;
/** Between two marks: a little for each minute, never more than this. */
const PER_MINUTE = 1.2;
const LONGEST = 34;

type Placed = {
  readonly mark: DrawnMark;
  readonly y: number;
  readonly label: readonly string[];
  readonly gap: boolean;
};

/** The drawing for a telephone: time from above, one mark below the other, long silences shortened. */
export function tallDrawing(marks: readonly DrawnMark[], title: Html): Html {
  const placed = place(marks);
  const last = placed.at(-1);
  const bottom = last ? last.y + last.label.length * LINE : 40;
  return html`<svg class="tall" viewBox="0 0 ${WIDTH} ${round(bottom)}" role="img" aria-labelledby="drawn-tall-title drawn-tall-desc">
${title}
<line class="axis" x1="${AXIS}" x2="${AXIS}" y1="8" y2="${round(bottom - 8)}"/>
${placed.map(draw)}
</svg>`;
}

function place(marks: readonly DrawnMark[]): readonly Placed[] {
  const placed: Placed[] = [];
  for (const mark of marks) {
    const label = lines(`${LANE_NAMES[mark.lane]} · ${mark.label}`, LETTERS);
    const before = placed.at(-1);
    const silence = before ? (mark.minute - before.mark.minute) * PER_MINUTE : 0;
    const y = before ? before.y + before.label.length * LINE + 5 + Math.min(silence, LONGEST) : 16;
    placed.push({ mark, y, label, gap: silence > LONGEST });
  }
  return placed;
}

function draw({ mark, y, label, gap }: Placed): Html {
  const cut = round(y - 18);
  return html`${gap ? html`<path class="gap" d="M${AXIS - 5} ${cut}l10-4m-10 8l10-4"/>` : null}<a href="#e${mark.seq}"><text class="tick" x="${AXIS - 12}" y="${round(y + 4.5)}" text-anchor="end">${mark.minute}</text>${shape(mark, AXIS, y)}${label.map(
    (line, index) => html`<text x="${AXIS + 14}" y="${round(y + 4.5 + index * LINE)}">${line}</text>`,
  )}</a>
`;
}
