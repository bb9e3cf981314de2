import type { Delivery } from '../core/channel/delivery.ts';
import type { Draft, Listed, Rendition } from '../core/statement/draft.ts';
import { BLANK } from '../core/statement/promise.ts';
import { counted, listed } from './layout/list.ts';
import type { Look, Piece } from './layout/look.ts';
import { quoteTight } from './layout/quote.ts';
import { rows } from './layout/rows.ts';

/** What stands for the blank in a language: the time if sent now, or words for it. */
export type ShownBlank = (language: string) => string;

/** Words for the blank where nobody sends. */
export const BLANK_WORDS = '[time of the next update]';

/** Each distinct rendition of the places once: who gets it, how long it is, what was done to make it fit, and the text. */
export function renditionBlocks(
  look: Look,
  draft: Draft,
  blank: ShownBlank,
  list: readonly Listed[] = draft.list,
): readonly string[] {
  const digests = [...new Set(list.map(({ sha256 }) => sha256))];
  return digests.flatMap((sha256) => {
    const places = list.filter((place) => place.sha256 === sha256);
    const rendition = draft.renditions[sha256];
    const [first] = places;
    return rendition && first ? [block(look, draft.statement, places, first, rendition, blank(first.language))] : [];
  });
}

const UNITS: Readonly<Record<Listed['unit'], string>> = { chars: 'character', segments: 'SMS segment' };

/** `312 of 500 characters`, `612 characters`, `2 of 3 SMS segments`. */
export function lengthText({ length, limit, unit }: Pick<Listed, 'length' | 'limit' | 'unit'>): string {
  return limit === null ? counted(length, UNITS[unit]) : `${length} of ${limitText(limit, unit)}`;
}

/** `500 characters`, `3 SMS segments`. */
export function limitText(limit: number, unit: Listed['unit']): string {
  return counted(limit, UNITS[unit]);
}

/** What was done to make it fit: `shortened: what, since`, `left out: who`. */
export function fitWords({
  fits,
  limit,
  length,
  shortened,
  dropped,
}: Pick<Listed, 'fits' | 'limit' | 'length' | 'dropped'> & {
  readonly shortened?: readonly string[];
}): readonly Piece[] {
  const over = limit === null ? 0 : length - limit;
  return [
    ...(shortened && shortened.length > 0 ? [` · shortened: ${shortened.join(', ')}`] : []),
    ...(dropped.length > 0 ? [` · left out: ${dropped.join(', ')}`] : []),
    ...(fits ? [] : [' · ', ['alert', `DOES NOT FIT, ${over} too many: this channel gets nothing`] as const]),
  ];
}

/** A text as it goes out, its blank filled with words. */
export function shownText({ subject, text }: Pick<Rendition, 'subject' | 'text'>, blank: string): string {
  return `${subject}\n\n${text}`.replaceAll(BLANK, () => blank);
}

function block(
  look: Look,
  statement: string,
  places: readonly Listed[],
  first: Listed,
  rendition: Rendition,
  blank: string,
): string {
  const channels = listed([...new Set(places.map(({ channel }) => channel))]);
  const languages = listed([...new Set(places.map(({ language }) => language))]);
  const head: readonly Piece[] = [
    ['strong', statement],
    ` in ${languages} to `,
    ['strong', channels],
    ` · ${lengthText(first)}`,
    ...fitWords(first),
  ];
  return `${rows(look, head)}\n${quoteTight(look, `Subject: ${shownText(rendition, blank)}`)}`;
}

/** The texts that a person is to put up or to copy, from what was ordered. */
export function textOf({ body }: Pick<Delivery, 'body'>): Pick<Rendition, 'subject' | 'text'> {
  const { data } = JSON.parse(body) as { readonly data: Pick<Rendition, 'subject' | 'text'> };
  return { subject: data.subject, text: data.text };
}
