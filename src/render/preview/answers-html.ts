import type { PaperLanguage } from '../../core/paper/kit.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { GLUE, piecesText } from '../kit/pieces-text.ts';
import { languageName } from '../names.ts';
import type { PreviewDocument } from './html.ts';

/** Answers to questions, and replies: said on the day without another approval, once what they show is public. */
export function answersHtml({ beside }: PreviewDocument): Html {
  const all = beside.filter(({ questions, replies }) => questions.length + replies.length > 0);
  return html`${all.map(answersIn)}`;
}

function answersIn({ language, questions, replies }: PaperLanguage): Html {
  return html`<section class="answers">
<h2>If they ask, in ${languageName(language)}</h2>
<p>An answer is given only when every fact in it stands in a text that is public; until then the other one.</p>
${questions.map(
  ({ ask, answer, otherwise }) => html`<div class="asked" lang="${language}"><p class="ask">${text(ask)}</p>
<p>${text(answer)}</p>
<p class="otherwise"><span lang="en">until then</span> ${text(otherwise)}</p></div>
`,
)}${replies.length === 0 ? null : html`<h3>Replies on social channels</h3>`}${replies.map(
  (reply) => html`<div class="asked"><p class="ask">${reply.id}</p><p lang="${language}">${text(reply.text)}</p></div>
`,
)}</section>
`;
}

function text(pieces: Parameters<typeof piecesText>[0]): string {
  return piecesText(pieces).replaceAll(GLUE, ' ');
}
