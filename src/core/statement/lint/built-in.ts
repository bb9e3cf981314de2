/** Lists that every lexicon has, as patterns over folded text. */
export const BUILT_IN: Readonly<Record<string, string>> = {
  number: String.raw`\d+(?:[., ]\d{3})*(?:-\d+)?`,
  /** A full hour, which needs a word beside it: 9 am, 14 Uhr. */
  'full-hour': String.raw`(?:[01]?\d|2[0-4])`,
  /** 9:40, 09:40, 9h40, 9 h 40, 17h. With a dot it may be an amount or a date: that needs a word beside it. */
  hour: String.raw`(?<!\d[.:])(?:[01]?\d|2[0-4])(?::[0-5]\d| ?h(?: ?[0-5]\d)?)`,
  'dotted-hour': String.raw`(?<!\d[.:])(?:[01]?\d|2[0-4])\.[0-5]\d(?!\.?\d)`,
  /** A link, an address of e-mail, a host, an account. Lengths have an end, or a text without spaces would take for ever. */
  address: String.raw`(?:https?:\/\/\S{1,500}|www\.[a-z0-9.-]{1,100}|[a-z0-9._-]{0,64}@[a-z0-9][a-z0-9._-]{0,100}|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|org|net|eu|info|example|io|uk|ie|fr|be|ch|ca|ro|md|de|at|es|mx|ar|co|cl|pe)(?:\/\S{0,500})?)`,
  /** Seven digits or more, or a short number with a star: +40 21 000 00 00, *2000. No date, and no number of millions. */
  telephone: String.raw`(?<!\d[ .,/-])(?!\d{1,2}[./-]\d{1,2}[./-]\d|\d{4}-\d\d-\d\d|[1-9]\d?(?:[ .,]\d{3}){2}(?![ \d]))(?:(?:\+|00)?\(?\d(?:[ ()/.-]{0,2}\d){6,}|\*\d[\da-z]{2,6})`,
};
