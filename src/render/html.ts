/** Markup that is safe to send. Anything else is text, and is escaped where it enters. */
export type Html = { readonly html: string };

type Part = Html | string | number | null | readonly Part[];

/** Makes markup; every value that is not markup already is escaped. `null` is nothing. */
export function html(fixed: TemplateStringsArray, ...values: readonly Part[]): Html {
  return { html: fixed.map((one, at) => one + (at < values.length ? put(values[at] ?? null) : '')).join('') };
}

function put(value: Part): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return 'html' in value ? value.html : value.map(put).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters and those that turn the direction of what follows: nobody sees them, so they go. */
const UNSEEN = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one).replace(UNSEEN, '');
}
