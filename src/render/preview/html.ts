import type { Reading } from '../../core/incident/readings.ts';
import { reviewExpired } from '../../core/playbook/review.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { htmlPage } from '../html-page.ts';
import { listed } from '../layout/list.ts';
import { kindOfStatement, teamText } from '../names.ts';
import type { Previewed } from '../preview-page.ts';
import { dayText } from '../times.ts';
import { answersHtml } from './answers-html.ts';
import { factsHtml } from './facts-html.ts';
import { approvalWords } from './signatures.ts';
import { statementHtml } from './statement-html.ts';
import { PREVIEW_STYLE } from './style.ts';

/** All that the page shows: of each statement its readings. */
export type PreviewDocument = Omit<Previewed, 'drafts'> & {
  /** Of the playbook's files. */
  readonly digest: string;
  readonly lost: readonly string[];
  readonly readings: readonly (readonly Reading[])[];
};

/** No day is in this year: it is always written out. */
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** Every text of a playbook as one page for whoever has to answer for them: to be read, printed (A4) and signed. No script, nothing to load. */
export function previewHtml(shown: PreviewDocument): string {
  const { plan, readings } = shown;
  const title = `${teamText(plan.playbook.title)}: the texts`;
  return htmlPage({
    title,
    style: PREVIEW_STYLE,
    body: html`<main>
<header>
<h1>${title}</h1>
${imprint(shown)}
</header>
${factsHtml(shown)}
${contents(shown)}
${readings.map((one) => statementHtml(shown, one))}
${answersHtml(shown)}
</main>`,
  });
}

function imprint({ plan, digest, now }: PreviewDocument): Html {
  const { organisation, timezone } = plan.workspace;
  const { id, version, owner, review_by } = plan.playbook;
  const expired = reviewExpired(plan, now);
  const day = (instant: string) => dayText(timezone, instant, LONG_AGO);
  const review =
    review_by === undefined
      ? html`no day is set for it`
      : html`${day(`${review_by}T12:00:00Z`)}${expired ? html` <strong class="bad">${`passed ${expired.days} days ago`}</strong>` : null}`;
  return html`<dl class="imprint">
<div><dt>Organisation</dt><dd>${organisation}</dd></div>
<div><dt>Playbook</dt><dd>${id}, version ${version}</dd></div>
${owner === undefined ? null : html`<div><dt>Owner</dt><dd>${owner}</dd></div>`}
<div><dt>To be reviewed again by</dt><dd>${review}</dd></div>
<div><dt>Made on</dt><dd>${day(now)}</dd></div>
<div><dt>SHA-256 of its files</dt><dd><code>${digest}</code></dd></div>
</dl>`;
}

/** Which statements there are, and what each needs before it goes out. */
function contents({ plan, readings }: PreviewDocument): Html {
  const rows = readings.flatMap(([first]) => (first ? [first.draft] : []));
  const tight = (id: string) =>
    readings.some((all) => all.some(({ draft }) => draft.statement === id && draft.list.some(({ fits }) => !fits)));
  return html`<section class="contents">
<h2>The statements</h2>
<table>
<thead><tr><th>Statement</th><th>Goes to</th><th>On the day</th></tr></thead>
<tbody>
${rows.map(
  (
    draft,
  ) => html`<tr><td><a href="#${draft.statement}">${draft.statement}</a><br><small>${kindOfStatement(plan, draft)}</small></td>
<td>${listed([...new Set(draft.list.map(({ channel }) => channel))]) || 'no channel'}${tight(draft.statement) ? html`<br><strong class="bad">does not fit everywhere</strong>` : null}</td>
<td>${approvalWords(plan, draft)}</td></tr>
`,
)}</tbody>
</table>
</section>`;
}
