import type { Blank, Piece } from '../../core/paper/blanks.ts';
import type { Kit } from '../../core/paper/kit.ts';
import type { Numbers } from '../../core/workspace/reach.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { KIT_STYLE } from './kit-style.ts';
import type { Block, Line, Sheet } from './sheet.ts';
import { kitTitle, sheetsOf } from './sheets.ts';

/** The kits as one HTML page for printing: A4, black on white, nothing fetched from anywhere. */
export function kitHtml(kits: readonly Kit[], numbers: Numbers): string {
  const sheets = kits.flatMap((kit) => sheetsOf(kit, numbers));
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${kits.map(kitTitle).join(', ')}</title>
<style>${{ html: KIT_STYLE }}</style>
</head>
<body>
${sheets.map(sheetHtml)}</body>
</html>
`;
  return page.html;
}

function sheetHtml({ title, language, blocks }: Sheet): Html {
  const lang = language === null ? html`` : html` data-language="${language}"`;
  return html`<section${lang}>
<h1>${title}</h1>
${blocks.map((block) => blockHtml(block, language))}</section>
`;
}

function blockHtml(block: Block, language: string | null): Html {
  const lang = language === null ? html`` : html` lang="${language}"`;
  switch (block.kind) {
    case 'heading':
      return html`<h2>${block.text}</h2>
`;
    case 'note':
      return html`<p class="note">${block.text}</p>
`;
    case 'line':
      return html`<p${lang}>${lineHtml(block.line)}</p>
`;
    case 'ask':
      return html`<p class="ask"${lang}>${lineHtml(block.line)}</p>
`;
    case 'ticks':
      return html`<ul${lang}>
${block.lines.map(
  (line) => html`<li><span class="box"></span>${lineHtml(line)}</li>
`,
)}</ul>
`;
    case 'table':
      return html`<table>
<thead><tr>${block.head.map((cell) => html`<th>${cell}</th>`)}</tr></thead>
<tbody>
${block.rows.map(
  (cells) => html`<tr>${cells.map((cell) => html`<td>${cell.map(pieceHtml)}</td>`)}</tr>
`,
)}</tbody>
</table>
`;
    default:
      return block satisfies never;
  }
}

function lineHtml({ pieces, note }: Line): Html {
  return html`${note === '' ? null : html`<small lang="en">${note}</small> `}${pieces.map(pieceHtml)}`;
}

function pieceHtml(piece: Piece): Html {
  return typeof piece === 'string' ? html`${piece}` : blankHtml(piece.blank);
}

function blankHtml(blank: Blank): Html {
  switch (blank.kind) {
    case 'time':
      return html`<span class="time"><i></i>:<i></i></span>${blank.zone === '' ? '' : ` (${blank.zone})`}`;
    case 'tick':
      return blank.of.length === 1
        ? html`${blank.of[0] ?? ''}`
        : html`${blank.of.map((one, at) => html`${at === 0 ? '' : ' '}<span class="choice"><span class="box"></span>${one}</span>`)}`;
    case 'line':
      return html`<span class="line"></span>`;
    case 'said':
      return html`<small lang="en">as in the last statement</small>`;
    default:
      return blank satisfies never;
  }
}
