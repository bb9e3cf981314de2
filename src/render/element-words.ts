/** What each element of a statement tells its reader, and what else a stage asks for. */
export const ELEMENT_WORDS: Readonly<Record<string, string>> = {
  what: 'what does not work',
  who: 'whom it concerns',
  since: 'since when',
  until: 'when it ended',
  cause: 'why, or that this is not known yet',
  action: 'what is being done',
  eta: 'when it will work again, or that nobody can say yet',
  next_update: 'at what time there is more news',
  workaround: 'what people can do instead, or that there is nothing',
  apology: 'that you are sorry',
  ownership: 'that it was your doing, or is your job',
  compensation: 'what is given back, or why nothing',
  contact: 'where to turn',
};
