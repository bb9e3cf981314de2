/** An address in a text. `host` as browsers know it, `shown` as people read it. */
export type TextLink = { readonly address: string; readonly host: string; readonly shown: string };

/** With a scheme, with www, or a host with something behind it: all that telephones and platforms make a link of. */
const LINK =
  /(?:https?:\/\/|(?<![\p{L}\p{N}@./-])www\.)[^\s<>"«»„“”]+|(?<![\p{L}\p{N}@./-])(?:[\p{L}\p{N}][\p{L}\p{N}-]*\.)+\p{L}{2,}\/[^\s<>"«»„“”]*/giu;

/** What every address has. */
const HINT = /\/|www\./i;

/** The addresses of a text, in its order. */
export function linksIn(text: string): readonly TextLink[] {
  if (!HINT.test(text)) return [];
  return (text.match(LINK) ?? []).map(linkOf);
}

/** A text without its addresses. */
export function withoutLinks(text: string): string {
  return HINT.test(text) ? text.replace(LINK, ' ') : text;
}

/** An address as a link; one that no browser would open has the host that it shows. */
export function linkOf(written: string): TextLink {
  const address = written.replace(/[.,;:!?'’)\]]+$/u, '');
  const url = /^https?:/i.test(address) ? address : `https://${address}`;
  const shown = (/^https?:\/\/(?:[^/?#]*@)?([^/?#:]*)/iu.exec(url)?.[1] ?? '').toLowerCase();
  try {
    return { address, host: new URL(url).hostname, shown };
  } catch {
    return { address, host: shown, shown };
  }
}

/** True when a host is one of these, or below one. */
export function isBelow(host: string, hosts: readonly string[]): boolean {
  return hosts.some((one) => host === one || host.endsWith(`.${one}`));
}
