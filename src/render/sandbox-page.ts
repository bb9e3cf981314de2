import type { Board } from '../core/sandbox/board.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { renderColumn } from './sandbox/column.ts';
import type { Times } from './sandbox/times.ts';
import { timesIn } from './sandbox/times.ts';
import { columnTitle } from './sandbox/words.ts';

/** What the page is made of. `now` is an instant. */
export type SandboxView = {
  readonly board: Board;
  readonly url: string;
  readonly organisation: string;
  readonly zone: string;
  readonly now: string;
};

/** One page with what customers see on every channel. It needs nothing from anywhere else, and works without scripts. */
export function renderSandboxPage(view: SandboxView): string {
  const times = timesIn(view.zone, view.now);
  const exercise = view.board.exercise;
  const title = `${exercise ? 'EXERCISE · ' : ''}What customers see`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sandbox.css">
<script src="/sandbox.js" defer></script>
<noscript><meta http-equiv="refresh" content="5"></noscript>
</head>
<body>
<div id="banner">${exercise ? renderBanner() : null}</div>
<header class="top">
<div class="name"><p>${view.organisation} · sandbox</p><h1>What customers see</h1></div>
<div id="summary">${renderSummary(view.board, times)}${renderLanguages(view.board)}</div>
</header>
<p id="lost" role="alert" hidden>The sandbox has gone: this page shows what came until then.</p>
<main id="board">${view.board.columns.map((one) => renderColumn(one, view.url, view.organisation, times))}</main>
<footer class="end">A sandbox on this machine: nothing here reaches anyone. Times in ${view.zone}. <a href="/messages">All that came, as JSON</a></footer>
</body>
</html>
`.html;
}

function renderBanner(): Html {
  return html`<p class="exercise"><strong>EXERCISE</strong> <span>This is a drill. No customer sees any of it.</span> <strong aria-hidden="true">EXERCISE</strong></p>`;
}

function renderSummary({ first, latest, promise }: Board, times: Times): Html {
  if (!first || !latest) return html`<dl><div><dt>First word</dt><dd>none yet</dd></div></dl>`;
  const state = promise ? (times.past(promise) ? 'late' : 'open') : 'none';
  return html`<dl>
<div><dt>First word</dt><dd>${times.clock(first.at)} <small>${columnTitle(first.channel)}</small></dd></div>
<div><dt>Newest</dt><dd>${times.clock(latest.at)} <small>${columnTitle(latest.channel)}</small></dd></div>
<div class="promised ${state}"><dt>${state === 'late' ? 'Next update was promised by' : 'Next update promised by'}</dt><dd>${promise ? times.clock(promise) : '–'}</dd></div>
</dl>`;
}

function renderLanguages({ languages, language }: Board): Html | null {
  if (languages.length < 2) return null;
  const links = languages.map(
    (one) =>
      html`<a class="chip language" href="/?language=${one}"${one === language ? html` aria-current="true"` : null}>${one}</a>`,
  );
  return html`<nav aria-label="Language">${links}</nav>`;
}
