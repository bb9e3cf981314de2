import type { Reading } from '../../core/incident/readings.ts';
import type { Draft, Listed, Rendition } from '../../core/statement/draft.ts';
import { BLANK } from '../../core/statement/promise.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { listed } from '../layout/list.ts';
import { plainLines } from '../layout/plain-line.ts';
import { kindOfStatement, languageName } from '../names.ts';
import { lengthText } from '../renditions.ts';
import type { PreviewDocument } from './html.ts';
import { approvalWords, signatures } from './signatures.ts';

/** Places that get the same sentences in the same language. */
type Alike = { readonly language: string; readonly rendition: Rendition; readonly places: readonly Listed[] };

/** A statement with all of its readings, and a place to sign. */
export function statementHtml(shown: PreviewDocument, readings: readonly Reading[]): Html {
  const { plan } = shown;
  const [first] = readings;
  if (!first) return html``;
  const { draft } = first;
  return html`<section class="statement" id="${draft.statement}">
<h2>${draft.statement} <small>${kindOfStatement(plan, draft)}</small></h2>
<p>On the day it ${approvalWords(plan, draft)}.</p>
${readings.map((reading) => readingHtml(shown, reading, readings.length > 1))}
${signatures(plan, draft)}
</section>
`;
}

function readingHtml(shown: PreviewDocument, { everything, draft }: Reading, several: boolean): Html {
  const heading = everything ? 'Once everything is known' : 'At first';
  const { missing, owed, needs } = draft;
  const asks = several && everything && needs.length > 0 ? approvalWords(shown.plan, draft) : null;
  return html`${several ? html`<h3>${heading}</h3>` : null}
${asks === null ? null : html`<p>So it ${asks}.</p>`}
${missing.length === 0 ? null : html`<p class="bad">It lacks ${listed(missing)}.</p>`}
${owed.length === 0 ? null : html`<p class="bad">It has no text in ${listed(owed.map(languageName))}.</p>`}
${draft.list.length === 0 ? html`<p>No channel carries it.</p>` : null}
${alike(draft).map((one) => renditionHtml(shown, draft, one))}`;
}

function renditionHtml({ shown }: PreviewDocument, draft: Draft, { language, rendition, places }: Alike): Html {
  const filled = (text: string) => text.replaceAll(BLANK, () => shown(language));
  const [{ shortened, dropped }] = places as readonly [Listed, ...Listed[]];
  const parts = Object.entries(rendition.parts).map(([part, text]) => ({ part, text: filled(text) }));
  const gone = dropped.map((part) => ({ part, text: filled(draft.parts[language]?.[part] ?? '') }));
  // A channel with a limit gets one paragraph.
  const standing = places.some(({ limit }) => limit === null)
    ? parts.map(({ part, text }) => row(partName(part), language, text))
    : row('text', language, oneParagraph(parts, shortened));
  return html`<article>
<header>
<h4>${languageName(language)}</h4>
<ul class="places">${places.map(placeHtml)}</ul>
</header>
<div class="subject">${row('subject', language, filled(rendition.subject))}</div>
${standing}${gone.map(({ part, text }) => html`<div class="gone">${row(html`${partName(part)} <em>left out here</em>`, language, text)}</div>`)}</article>
`;
}

function row(name: Html | string, language: string, text: Html | string): Html {
  const words = typeof text === 'string' ? lines(text) : text;
  return html`<div class="part"><span class="name">${name}</span><p lang="${language}">${words}</p></div>
`;
}

/** As it is read there, each short form marked with the name of its part. */
function oneParagraph(
  parts: readonly { readonly part: string; readonly text: string }[],
  shortened: readonly string[],
): Html {
  const pieces = parts.map(({ part, text }) =>
    shortened.includes(part)
      ? html`<span class="short">${lines(text)}</span> <small lang="en">${partName(part)}: short form</small>`
      : html`${lines(text)}`,
  );
  return html`${pieces.map((piece, index) => html`${index === 0 ? null : ' '}${piece}`)}`;
}

function partName(part: string): string {
  return part.replaceAll('_', ' ');
}

function placeHtml(place: Listed): Html {
  const { channel, length, limit, fits } = place;
  const used = limit === null ? 0 : Math.min(100, Math.round((100 * length) / limit));
  return html`<li><span>${channel}</span><span class="length${fits ? '' : ' bad'}">${lengthText(place)}${
    fits || limit === null ? null : html`: ${length - limit} too many, it gets nothing`
  }</span>${
    limit === null
      ? null
      : html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="100" height="4"/><rect class="${fits ? 'used' : 'over'}" width="${used}" height="4"/></svg>`
  }</li>`;
}

/** One for each language and set of sentences; a channel with a limit gets them in one paragraph. */
function alike({ list, renditions }: Draft): readonly Alike[] {
  const found = new Map<string, { language: string; rendition: Rendition; places: Listed[] }>();
  for (const place of list) {
    const rendition = renditions[place.sha256];
    if (!rendition) continue;
    const key = JSON.stringify([place.language, rendition.subject, rendition.parts, place.dropped]);
    const before = found.get(key);
    if (before) before.places.push(place);
    else found.set(key, { language: place.language, rendition, places: [place] });
  }
  const languages = [...new Set(list.map(({ language }) => language))];
  return languages.flatMap((language) => [...found.values()].filter((one) => one.language === language));
}

function lines(text: string): string {
  return plainLines(text).join('\n');
}
