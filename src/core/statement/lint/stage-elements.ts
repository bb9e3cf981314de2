import type { Part, Stage } from '../../schema/generated/types.ts';
import { NEEDED } from '../parts.ts';
import type { Element, Elements } from './elements.ts';

/** What a stage may ask of a text. `until`: when it ended, which is known by its time alone. */
export type Asked = Element | 'until';

/**
 * Parts that are elements, some under another name. Others leave no words to know them by: what to check differs with
 * every outage, and what was wrong or is right is any sentence at all.
 */
const AS_ELEMENT: Readonly<Partial<Record<Part | 'link', Asked>>> = {
  what: 'what',
  who: 'who',
  since: 'since',
  until: 'until',
  cause: 'cause',
  unknown: 'cause',
  action: 'action',
  eta: 'eta',
  workaround: 'workaround',
  regret: 'apology',
  responsibility: 'ownership',
  compensation: 'compensation',
  next_update: 'next_update',
  contact: 'contact',
  link: 'contact',
};

/** What the stage needs (design: the table of needed parts) and the text does not say, each with its alternatives. */
export function lackingElements(
  stage: Stage,
  said: Elements & { readonly until: boolean },
): readonly (readonly Asked[])[] {
  return NEEDED[stage].flatMap((need) => {
    const wanted = [...new Set(need.flatMap((part) => AS_ELEMENT[part] ?? []))];
    return wanted.length === 0 || wanted.some((asked) => said[asked]) ? [] : [wanted];
  });
}
