import type { Column } from '../../core/sandbox/board.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { renderCard } from './card.ts';
import type { Times } from './times.ts';
import { columnTitle, faultWords, unseenWords } from './words.ts';

/** One channel: what it shows, newest first, and what it did not take. */
export function renderColumn(column: Column, url: string, organisation: string, times: Times): Html {
  const { name, path, faults } = column.channel;
  const look = ['website', 'social', 'email'].includes(name) ? name : 'plain';
  const broken = faults[0] ? html`<p class="broken">Told to fail: ${faultWords(faults[0])}</p>` : null;
  const cards = column.cards.map((card) => renderCard(card, name, organisation, times));
  const silence = cards.length === 0 ? html`<p class="silence">Nothing said yet</p>` : null;
  return html`<section class="column ${look}" aria-label="${columnTitle(name)}">
<header class="bar"><h2>${columnTitle(name)}</h2><code>${url.replace('http://', '')}${path}</code></header>
${broken}${silence}${cards}${renderUnseen(column, times)}
</section>`;
}

function renderUnseen({ unseen, channel }: Column, times: Times): Html | null {
  if (unseen.length === 0) return null;
  const rows = unseen.map((one) => html`<li>${times.exact(one.at)} ${unseenWords(one)}</li>`);
  return html`<details class="unseen" id="${channel.name}-unseen"><summary>Came, and is not shown: ${unseen.length}</summary><ol>${rows}</ol></details>`;
}
