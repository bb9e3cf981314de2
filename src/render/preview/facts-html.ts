import type { ShownFact } from '../../core/statement/samples-in.ts';
import { factLabel, factQuestion, factText } from '../facts.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { listed } from '../layout/list.ts';
import { needNames, optionName } from '../names.ts';
import type { PreviewDocument } from './html.ts';

const FROM: Readonly<Record<ShownFact['from'], string>> = {
  set: 'set for this page',
  default: "the playbook's default",
  sample: 'a sample',
  nowhere: 'not known',
};

/** What the texts were made with, so that nobody takes a sample for the truth. */
export function factsHtml({ plan, samples, now, lost }: PreviewDocument): Html {
  const { facts, unknown, options } = samples;
  return html`<section class="facts">
<h2>What these texts were made with</h2>
<p>No incident: the words are the playbook's, the facts in them are those below.${
    unknown.length === 0
      ? null
      : html` A statement is shown as it reads at first, when ${listed(unknown.map(factLabel))} are not known; and, where that says something more, once everything is known.`
  }</p>
<table>
<thead><tr><th>Fact</th><th>Value here</th><th>Where it comes from</th></tr></thead>
<tbody>
${facts.map((one) => factRow(plan, one, unknown.includes(one.fact), now))}${options.map(
  (
    option,
  ) => html`<tr><td>chosen</td><td>${optionName(plan, option)}</td><td>a sample, once everything is known</td></tr>
`,
)}</tbody>
</table>
${lost.length === 0 ? null : html`<p>Taken as lost: ${needNames(plan, lost)}.</p>`}
</section>`;
}

function factRow(plan: PreviewDocument['plan'], { fact, value, from }: ShownFact, later: boolean, now: string): Html {
  const question = factQuestion(plan, fact).replace(/ \(Enter.*\)$/, '');
  return html`<tr><td>${factLabel(fact)}${question === fact ? null : html`<br><small>${question}</small>`}</td>
<td>${factText(plan, fact, value, now)}</td><td>${FROM[from]}${later ? ', once everything is known' : null}</td></tr>
`;
}
