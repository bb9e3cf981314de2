import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { DrawnMark, Lane } from './marks.ts';
import { LANE_NAMES, LANES } from './marks.ts';
import type { Scale } from './scale.ts';
import { scaleThrough, ticks } from './scale.ts';
import { LETTER, round, shape } from './shape.ts';

const WIDTH = 1120;
const LEFT = 112;
const RIGHT = 16;
const ROW = 22;
const LANE_GAP = 10;
const TOP = 34;
const MOST_TICKS = 18;

type Placed = { readonly mark: DrawnMark; readonly x: number; readonly row: number; readonly toTheLeft: boolean };
type LaneRow = { readonly lane: Lane; readonly top: number; readonly rows: number; readonly placed: readonly Placed[] };

/** The drawing for a page: time from left to right, a band for each kind of thing, labels that never cross. */
export function wideDrawing(marks: readonly DrawnMark[], title: Html): Html {
  const scale = scaleThrough(marks.map(({ minute }) => minute));
  const x = (minute: number) => LEFT + scale.at(minute) * (WIDTH - LEFT - RIGHT - 8);
  const lanes = placeLanes(marks, x);
  const last = lanes.at(-1);
  const bottom = last ? last.top + last.rows * ROW : TOP;
  return html`<svg class="wide" viewBox="0 0 ${WIDTH} ${bottom + 12}" role="img" aria-labelledby="drawn-wide-title drawn-wide-desc">
${title}
${axis(scale, x, bottom)}
${lanes.map(drawLane)}
</svg>`;
}

function placeLanes(marks: readonly DrawnMark[], x: (minute: number) => number): readonly LaneRow[] {
  const lanes: LaneRow[] = [];
  let top = TOP + LANE_GAP;
  for (const lane of LANES) {
    const mine = marks.filter((mark) => mark.lane === lane);
    if (mine.length === 0) continue;
    const placed = pack(mine, x);
    const rows = Math.max(...placed.map(({ row }) => row)) + 1;
    lanes.push({ lane, top, rows, placed });
    top += rows * ROW + LANE_GAP;
  }
  return lanes;
}

/** Each mark in the first row where neither it nor its label meets another. */
function pack(marks: readonly DrawnMark[], x: (minute: number) => number): readonly Placed[] {
  const rows: [from: number, to: number][][] = [];
  return marks.map((mark) => {
    const at = x(mark.minute);
    const long = mark.label.length * LETTER + 14;
    const toTheLeft = at + long > WIDTH - RIGHT && at - long > LEFT;
    const span: [number, number] = toTheLeft ? [at - long, at + 9] : [at - 9, at + long];
    const isFree = (row: readonly (readonly [number, number])[]) =>
      row.every(([from, to]) => span[1] < from || span[0] > to);
    const found = rows.findIndex(isFree);
    const row = found < 0 ? rows.length : found;
    rows[row] = [...(rows[row] ?? []), span];
    return { mark, x: at, row, toTheLeft };
  });
}

function drawLane({ lane, top, rows, placed }: LaneRow): Html {
  return html`<rect class="band" x="0" y="${top - 3}" width="${WIDTH}" height="${rows * ROW + 6}" rx="4"/>
<text class="lane" x="8" y="${top + ROW - 7}">${LANE_NAMES[lane]}</text>
${placed.map(({ mark, x, row, toTheLeft }) => {
  const y = top + row * ROW + ROW / 2;
  return html`<a href="#e${mark.seq}">${shape(mark, x, y)}<text x="${round(toTheLeft ? x - 11 : x + 11)}" y="${y + 4.5}"${toTheLeft ? html` text-anchor="end"` : null}>${mark.label}</text></a>
`;
})}`;
}

function axis(scale: Scale, x: (minute: number) => number, bottom: number): Html {
  return html`<text class="lane" x="8" y="16">Minutes</text>
<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="26" y2="26"/>
${ticks(scale, MOST_TICKS).map(
  (minute) =>
    html`<line class="grid" x1="${round(x(minute))}" x2="${round(x(minute))}" y1="22" y2="${bottom}"/><text class="tick" x="${round(x(minute))}" y="16" text-anchor="middle">${minute}</text>`,
)}
${scale.gaps.map(({ from, to }) => {
  const middle = round((x(from) + x(to)) / 2);
  return html`<path class="gap" d="M${middle - 5} 31l4-10m3 10l4-10"/>`;
})}`;
}
