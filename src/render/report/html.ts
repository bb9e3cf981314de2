import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { htmlPage } from '../html-page.ts';
import { plainLine, plainLines } from '../layout/plain-line.ts';
import { drawing } from './drawing/drawing.ts';
import type { Quote, Row, Section, Table } from './page.ts';
import { seqRanges } from './page.ts';
import type { Reading } from './reading.ts';
import { reportPage } from './report-page.ts';
import { STYLE } from './style.ts';

/** More entries than these are told in more than one line. */
const MANY = 3;

/** An after-action record as one file that needs nothing from anywhere else: no script, nothing to load. */
export function reportHtml(reading: Reading): string {
  const page = reportPage(reading);
  const title = `${page.exercise ? 'EXERCISE · ' : ''}${page.title}`;
  return htmlPage({
    title,
    style: STYLE,
    body: html`${page.exercise ? html`<p class="exercise"><strong>EXERCISE</strong> <span>This was a drill. No customer saw any of it.</span></p>` : null}
<main>
<h1>${page.title}</h1>
${page.warnings.map((warning) => html`<p class="warning">${warning}</p>`)}
${page.opening.map(section)}
${page.opening.length > 0 ? html`<h2>What happened</h2>` : null}
${list(page.summary)}
${drawing(reading)}
${page.sections.map(section)}
</main>`,
  });
}

function section({ id, title, none, rows, quotes = [], table }: Section): Html {
  return html`<section id="${id}">
<h2>${title}</h2>
${rows.length === 0 && quotes.length === 0 && !table ? html`<p>${none}</p>` : null}
${rows.length === 0 ? null : list(rows, id === 'timeline')}
${table ? columns(table) : null}
${quotes.map(quote)}
</section>
`;
}

function columns({ head, rows }: Table): Html {
  return html`<table>
<thead><tr>${head.map((one) => html`<th>${one}</th>`)}</tr></thead>
<tbody>
${rows.map(({ cells, mark }) => html`<tr${mark ? html` class="${mark}"` : null}>${cells.map(cell)}</tr>\n`)}</tbody>
</table>`;
}

function cell(text: string): Html {
  return text === '' ? html`<td class="blank"></td>` : html`<td>${plainLine(text)}</td>`;
}

/** The timeline's rows are what `#12` leads to. */
function list(rows: readonly Row[], isTimeline = false): Html {
  return html`<ul class="rows">
${rows.map((row) => item(row, isTimeline))}</ul>`;
}

function item({ lead, text, mark, seqs, under = [] }: Row, isTimeline: boolean): Html {
  const own = isTimeline && under.length === 0 ? seqs : [];
  return html`<li${under.length > 0 ? html` class="long"` : idOf(own)}>${anchors(own)}<span class="lead">${plainLine(lead)}</span><span class="text${mark ? ` ${mark}` : ''}">${plainLine(text)}</span>${from(seqs)}${
    under.length === 0 ? null : html`<ul class="under">${under.map((one) => underItem(one, isTimeline))}</ul>`
  }</li>
`;
}

function underItem({ text, seqs }: Row, isTimeline: boolean): Html {
  const own = isTimeline ? seqs : [];
  return html`<li${idOf(own)}><span>${anchors(own)}${text}</span>${from(seqs)}</li>
`;
}

/** A row for one entry is what `#12` leads to; in a row for several each has its place. */
function idOf(seqs: readonly number[]): Html | null {
  return seqs.length === 1 ? html` id="e${seqs[0] ?? 0}"` : null;
}

function anchors(seqs: readonly number[]): readonly Html[] {
  return seqs.length < 2 ? [] : seqs.map((seq) => html`<i id="e${seq}"></i>`);
}

function quote({ head, language, subject, text, emergency, seqs }: Quote): Html {
  return html`<article class="quote${emergency ? ' emergency' : ''}">
<header><span>${emergency ? html`<strong class="bad">EMERGENCY RELEASE</strong> · ` : null}${head}</span>${from(seqs)}</header>
<blockquote lang="${language}">${subject === '' ? null : html`<h3>${plainLine(subject)}</h3>`}${plainLines(text).join('\n')}</blockquote>
</article>
`;
}

function from(seqs: readonly number[]): Html {
  const ranges = seqRanges(seqs).map(([first, last], index) => {
    const named = first === last ? `#${first}` : `#${first}–#${last}`;
    return html`${index === 0 ? null : ', '}<a href="#e${first}">${named}</a>`;
  });
  return html`<span class="from${ranges.length > MANY ? ' many' : ''}">${ranges}</span>`;
}
