import type { Part, Stage } from '../../schema/generated/types.ts';
import { NEEDED } from '../parts.ts';
import type { Element, Elements } from './elements.ts';

/** Parts that are elements under another name. Other parts (until, check, wrong, right) leave no words to know them by. */
const AS_ELEMENT: Readonly<Partial<Record<Part | 'link', Element>>> = {
  what: 'what',
  who: 'who',
  since: 'since',
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
export function lackingElements(stage: Stage, elements: Elements): readonly (readonly Element[])[] {
  return NEEDED[stage].flatMap((need) => {
    const wanted = [...new Set(need.flatMap((part) => AS_ELEMENT[part] ?? []))];
    return wanted.length === 0 || wanted.some((element) => elements[element]) ? [] : [wanted];
  });
}
