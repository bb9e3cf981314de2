import { stripVTControlCharacters } from 'node:util';

/** The most characters that foreign words may take. */
const MOST = 200;
/** Shorter pieces of an address are words like any other. */
const TELLING = 8;

/** C0 and C1, line and paragraph separators: anything that moves a cursor or rings. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Changes of direction, zero-width characters, tags, halves of characters: text that is not what it looks like. */
const INVISIBLE =
  /[\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** Spaces of any width, but for those that keep a number or a French colon together. */
const SPACES = /[^\S\u00a0\u202f]+/g;
const CREDENTIALS = /\b([a-z][a-z0-9+.-]{0,19}:\/\/)[^\s/?#@]+@/gi;

/** Foreign text as one line that is safe for a terminal and for the journal; at most `most` characters. */
export function cleanLine(text: string, most = MOST): string {
  const bare = stripVTControlCharacters(text).replace(CONTROLS, ' ').replace(INVISIBLE, '');
  const line = Array.from(bare.replace(SPACES, ' ').trim());
  return line.length <= most ? line.join('') : `${line.slice(0, most - 1).join('')}…`;
}

/** A platform's own words: one safe line, without secrets and without passwords in addresses. */
export function cleanWords(text: string, secrets: readonly string[]): string {
  return cleanLine(withoutSecrets(cleanLine(text, text.length), secrets));
}

/** A text with every secret in it replaced. Longer secrets first: one may be a piece of another. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const telling = secrets.filter((secret) => secret.length > 0).sort((a, b) => b.length - a.length);
  return telling.reduce((so, secret) => so.replaceAll(secret, '…'), text).replace(CREDENTIALS, '$1…@');
}

/** What nobody may read of an address: itself, its path, its query and their longer pieces, as written and decoded. */
export function secretsOfAddress(address: string): readonly string[] {
  if (!URL.canParse(address)) return [address];
  const url = new URL(address);
  const { pathname, search, username, password } = url;
  const pieces = [pathname + search, pathname, search, ...pathname.split('/'), ...url.searchParams.values()];
  const telling = [...pieces, username, password].filter((piece) => piece.length >= TELLING);
  return [...new Set([address, url.href, ...telling, ...telling.map(decoded)])];
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
