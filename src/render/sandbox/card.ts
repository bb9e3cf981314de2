import type { Card, Seen } from '../../core/sandbox/board.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Times } from './times.ts';
import { markTitle, stageTitle } from './words.ts';

/** A statement on one channel, dressed as a page, a post or a mail: one language in full, the others to unfold. */
export function renderCard(card: Card, channel: string, organisation: string, times: Times): Html {
  const [lead, ...others] = card.seen;
  const stage = stageClass(lead.statement.stage);
  return html`<article class="card stage-${stage} ${lead.mark ? 'past' : 'current'}" id="${channel}-${lead.received.seq}" data-card>
${heading(lead, channel, organisation, times)}
${body(lead, channel, times)}
${others.map((one) => renderOther(one, channel, times))}
${proof(lead, times)}
</article>`;
}

function heading(seen: Seen, channel: string, organisation: string, times: Times): Html {
  const { statement, received } = seen;
  const drill = statement.mode === 'drill' ? html`<span class="chip drill">Exercise</span>` : null;
  const inside = statement.audience === 'staff' ? html`<span class="chip inside">Staff only</span>` : null;
  const chips = html`<p class="chips"><span class="chip stage">${stageTitle(statement.stage)}</span>${inside}${mark(seen, times)}${drill}<span class="chip language">${statement.language}</span>${times.clock(received.at)}</p>`;
  if (channel === 'social') {
    return html`<header class="poster"><span class="avatar" aria-hidden="true">${organisation.slice(0, 1)}</span><span class="poster-name">${organisation}</span></header>${chips}`;
  }
  if (channel !== 'email') return chips;
  return html`${chips}<dl class="envelope"><div><dt>From</dt><dd>${organisation}</dd></div><div><dt>To</dt><dd>${statement.audience || 'somebody'}</dd></div></dl>`;
}

function mark({ mark: done }: Seen, times: Times): Html | null {
  if (!done) return null;
  return html`<span class="chip mark ${done.kind}">${markTitle(done.kind)} ${times.clock(done.at)}</span>`;
}

function body(seen: Seen, channel: string, times: Times): Html {
  const { statement, received } = seen;
  // A website shows its newest notice only; posts and mails stay where they are.
  if (seen.mark && channel !== 'social' && channel !== 'email') {
    return html`<details id="${channel}-${received.seq}-text"><summary>${subject(seen)}</summary>${text(seen)}</details>`;
  }
  const title = channel === 'social' || statement.subject === '' ? null : html`<h3>${subject(seen)}</h3>`;
  const length = channel === 'social' ? html`<p class="length">${[...statement.text].length} characters</p>` : null;
  const due = statement.next_update_by;
  const promise =
    due && !seen.mark ? html`<p class="due">Next update promised by <strong>${times.clock(due)}</strong></p>` : null;
  return html`${title}${text(seen)}${length}${promise}`;
}

function renderOther(seen: Seen, channel: string, times: Times): Html {
  const { received, statement } = seen;
  return html`<details class="other" id="${channel}-${received.seq}"><summary><span class="chip language">${statement.language}</span> ${mark(seen, times)} ${subject(seen)}</summary>${text(seen)}${proof(seen, times)}</details>`;
}

function subject({ statement }: Seen): Html {
  return html`<span lang="${statement.language}" dir="auto">${statement.subject || statement.text.slice(0, 60)}</span>`;
}

function text({ statement }: Seen): Html {
  const paragraphs = statement.text.split(/\n{2,}/).map((one) => html`<p>${withPromise(one, statement.promise)}</p>`);
  return html`<div class="text" lang="${statement.language}" dir="auto">${paragraphs}</div>`;
}

function withPromise(paragraph: string, promise: string): Html {
  const at = promise === '' ? -1 : paragraph.indexOf(promise);
  if (at < 0) return html`${paragraph}`;
  return html`${paragraph.slice(0, at)}<strong class="promise">${promise}</strong>${paragraph.slice(at + promise.length)}`;
}

function proof({ received, repeats }: Seen, times: Times): Html {
  const again =
    repeats === 0 ? '' : repeats === 1 ? ' · came once more, shown once' : ` · came ${repeats} times more, shown once`;
  return html`<p class="proof"><span class="good">✓ Signature fits</span> · received ${times.exact(received.at)}${again}</p>`;
}

function stageClass(stage: string): string {
  return /^[a-z]{1,20}$/.test(stage) ? stage : 'other';
}
