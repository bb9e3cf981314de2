import { hash } from 'node:crypto';

import type { Plan } from '../playbook/plan.ts';
import type { Stage } from '../schema/generated/types.ts';
import type { Listed, Rendition, Unit } from './draft.ts';
import { makeFit } from './fit.ts';
import { htmlOf } from './html.ts';
import type { Composed } from './in-language.ts';
import { own } from './own.ts';
import { stageNeeds } from './parts.ts';
import { BLANK } from './promise.ts';
import { smsOf } from './sms.ts';
import { longestTime } from './time-text.ts';

/** What a channel takes. `max` null: no limit. */
export type Form = { readonly max: number | null; readonly unit: Unit; readonly counts: 'text' | 'html' };

/** A rendition and how it was made to fit. */
export type Rendered = { readonly rendition: Rendition } & Omit<Listed, 'channel' | 'language'>;

/** A channel's form: the lower of its own limit and its platform's. Where they count differently, its own holds. */
export function formOf(plan: Plan, channel: string): Form {
  const rule = own(plan.workspace.channels, channel);
  const connector = own(plan.connectors, rule?.connector ?? '');
  const limits = [rule?.limit, connector?.limit].filter((limit) => limit !== undefined);
  const unit = limits[0]?.unit ?? 'chars';
  const most = limits.filter((limit) => limit.unit === unit).map(({ max }) => max);
  return { max: most.length === 0 ? null : Math.min(...most), unit, counts: connector?.takes ?? 'text' };
}

/**
 * A statement in one language for a form: parts joined by a space where there is a limit, else by a blank line. Counted
 * as the form says, the blank at the language's longest time.
 */
export function render(
  plan: Plan,
  stage: Stage,
  language: string,
  composed: Composed,
  link: string | null,
  form: Form,
): Rendered {
  const between = form.max === null ? '\n\n' : ' ';
  const longest = longestTime(plan, language);
  const written = (texts: readonly string[]) => (form.counts === 'html' ? htmlOf(texts, link) : texts.join(between));
  const fitted = makeFit(composed.parts, {
    max: form.max,
    measure: (texts) =>
      measured(
        written(texts).replaceAll(BLANK, () => longest),
        form.unit,
      ),
    needs: stageNeeds(plan, stage),
    link,
    keep: link === null ? [BLANK] : [link, BLANK],
  });
  const texts = fitted.parts.map(({ text }) => text);
  const rendition: Rendition = {
    subject: composed.subject,
    text: texts.join(between),
    html: htmlOf(texts, link),
    parts: Object.fromEntries(fitted.parts.map(({ part, text }) => [part, text])),
  };
  const { fits, shortened, dropped } = fitted;
  const length = Math.ceil(fitted.length);
  return { rendition, sha256: digestOf(rendition), length, limit: form.max, unit: form.unit, fits, shortened, dropped };
}

/** Segments as a fraction, so that each part that gets shorter counts. */
function measured(text: string, unit: Unit): number {
  if (unit === 'segments') return smsOf(text).filled;
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** SHA-256 of a rendition's JSON: what a delivery's `rendition` names. */
export function digestOf({ subject, text, html, parts }: Rendition): string {
  return hash('sha256', JSON.stringify({ subject, text, html, parts }));
}
