/** What a statement may say, in the order it is shown. */
export const ELEMENTS = [
  'what',
  'who',
  'since',
  'cause',
  'action',
  'eta',
  'next_update',
  'workaround',
  'apology',
  'ownership',
  'compensation',
  'contact',
] as const;

export type Element = (typeof ELEMENTS)[number];

/** Which elements a text has. */
export type Elements = Readonly<Record<Element, boolean>>;
