import { type DrillRecord, minutesToAll } from '../../core/drill/history/record.ts';
import type { Trend } from '../../core/drill/history/trends.ts';
import { dayIn } from '../../core/time/zone.ts';
import { type Html, html } from '../html.ts';
import { htmlPage } from '../html-page.ts';
import { HISTORY_STYLE } from './history-style.ts';

/** Size of a drawing, in its own units; a minute is two high. */
const [WIDTH, HEIGHT, STEP] = [640, 165, 44];
const MOST = Math.floor((WIDTH - 40) / STEP);
const HOUR = 60;

/** How drills went, as one file that needs nothing from anywhere else: no script, nothing to load. */
export function historyHtml(organisation: string, trends: readonly Trend[], zone: string): string {
  const title = `Drills of ${organisation}`;
  return htmlPage({
    title,
    style: HISTORY_STYLE,
    body: html`<main>
<h1>${title}</h1>
${trends.map((trend) => section(trend, zone))}
</main>`,
  });
}

function section({ playbook, drills, last, failing }: Trend, zone: string): Html {
  if (!last) return html`<section><h2>${playbook}</h2><p class="bad">Never drilled.</p></section>\n`;
  return html`<section>
<h2>${playbook}</h2>
${drawing(drills.slice(-MOST), zone)}
<table>
<thead><tr><th>Day</th><th>Scenario</th><th>Customers told</th><th>Score</th><th>What failed</th></tr></thead>
<tbody>
${[...drills].reverse().map((record) => row(record, zone))}</tbody>
</table>
${failing.length === 0 ? null : html`<h3>What keeps failing</h3><ul>${failing.map(({ check, times, of }) => html`<li><code>${check}</code>: ${times} of the last ${of}</li>`)}</ul>`}
</section>
`;
}

function row(record: DrillRecord, zone: string): Html {
  const minutes = minutesToAll(record);
  const told = minutes === null ? 'not in every language' : `after ${minutes} min`;
  return html`<tr><td>${dayIn(zone, record.at)}</td><td>${record.scenario}, seed ${record.seed}</td><td>${told}</td><td class="${record.passed ? 'good' : 'bad'}">${record.score}, ${record.passed ? 'passed' : `below ${record.mark}`}</td><td>${record.failed.join(', ') || 'nothing'}</td></tr>
`;
}

/** A bar for each drill, as high as customers waited, under the line of the hour. */
function drawing(drills: readonly DrillRecord[], zone: string): Html {
  const top = HEIGHT - HOUR * 2;
  return html`<figure>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT + 20}" role="img" aria-label="Minutes until customers were told in every language, drill by drill">
<line class="hour" x1="30" x2="${WIDTH}" y1="${top}" y2="${top}"/><text x="0" y="${top + 4}">60</text><text x="8" y="${HEIGHT}">0</text>
${drills.map((record, index) => column(record, 36 + index * STEP, zone))}
</svg>
<figcaption>Minutes until customers were told in every language. The line is the hour.</figcaption>
</figure>
`;
}

function column(record: DrillRecord, x: number, zone: string): Html {
  const minutes = minutesToAll(record);
  const high = Math.max(2, Math.min(minutes ?? 0, HOUR + 10) * 2);
  const centre = x + (STEP - 12) / 2;
  const day = html`<text class="mid" x="${centre}" y="${HEIGHT + 16}">${dayIn(zone, record.at).slice(5)}</text>`;
  if (minutes === null) return html`<text class="mid bad" x="${centre}" y="${HEIGHT - 4}">none</text>${day}\n`;
  return html`<rect class="${record.passed ? 'good' : 'bad'}" x="${x}" y="${HEIGHT - high}" width="${STEP - 12}" height="${high}"/><text class="mid" x="${centre}" y="${HEIGHT - high - 4}">${minutes}</text>${day}\n`;
}
