import { fold } from './fold.ts';

/**
 * A phrase of a lexicon as patterns over folded text, all of which must be found in one sentence, in any order. Whoever
 * looks for them sees to it that a match is made of whole words.
 */
export type Phrase = readonly string[];

/** What is wrong with a phrase. `word`: the bracket, or the list that it names. */
export type PhraseFault = {
  readonly fault: 'bracket' | 'empty' | 'list-unknown' | 'list-circle';
  readonly word: string;
};

/** From the name of a list, which a phrase has in angle brackets, to its pattern. */
export type ListPattern = (name: string) => string | PhraseFault;

/** What a phrase is read with. `spellings`: see `fold`. */
export type Reader = { readonly list: ListPattern; readonly spellings: Readonly<Record<string, string>> };

type Item = { readonly pattern: string; readonly before: 'space' | 'gap' | 'nothing'; readonly optional: boolean };

/** Between two words: anything that is neither letter nor digit. */
const SPACE = '[^a-z0-9]+';
/** `...`: up to six words of the same sentence; an address is one word, since only a space ends it. */
const GAP = String.raw`(?:[^\sa-z0-9]*\s[^a-z0-9]*[a-z0-9]+(?:[^\sa-z0-9]+[a-z0-9]+)*){0,6}?${SPACE}`;
const SYMBOLS = /\.\.\.|…|[()[\]|&]|<[^<>]*>|[^\s()[\]|&<>]+|\s+/g;

/**
 * Reads a phrase: words; `word*` and `*word` for any end or beginning, `*` for any word; `(a|b)`; `[may be there]`; `...`
 * for a few words between; `<list>`; `a & b` for both in one sentence.
 */
export function parsePhrase(phrase: string, reader: Reader): Phrase | PhraseFault {
  const symbols = phrase.trim().match(SYMBOLS) ?? [];
  const patterns: string[] = [];
  for (let from = 0; from <= symbols.length; ) {
    const read = sequence(symbols, from, reader);
    if ('fault' in read) return read;
    if (read.pattern === '') return { fault: 'empty', word: phrase };
    const closing = symbols[read.to];
    if (closing !== undefined && closing !== '&') return { fault: 'bracket', word: closing };
    patterns.push(read.pattern);
    from = read.to + 1;
  }
  return patterns;
}

type Read = { readonly pattern: string; readonly to: number };

/** Items one after the other, up to what closes them. */
function sequence(symbols: readonly string[], from: number, reader: Reader): Read | PhraseFault {
  const items: Item[] = [];
  let before: Item['before'] = 'nothing';
  let at = from;
  for (; at < symbols.length && !/^[)\]|&]$/.test(symbols[at] ?? ''); at += 1) {
    const symbol = symbols[at] ?? '';
    if (symbol === '...' || symbol === '…') before = 'gap';
    else if (symbol.trim() === '') before = before === 'gap' ? 'gap' : 'space';
    else {
      const bracket = symbol === '(' || symbol === '[';
      const read = bracket ? alternatives(symbols, at + 1, symbol, reader) : word(symbols, at, reader);
      if ('fault' in read) return read;
      items.push({ pattern: read.pattern, before, optional: symbol === '[' });
      at = read.to;
      before = 'nothing';
    }
  }
  return { pattern: joined(items), to: at };
}

/** What is left out takes the space before it along or, at the beginning, the space behind it. */
function joined(items: readonly Item[]): string {
  let pattern = '';
  let begun = false;
  let gap = false;
  for (const [index, item] of items.entries()) {
    gap ||= item.before === 'gap';
    const space = gap ? GAP : item.before === 'space' ? SPACE : '';
    if (!item.optional) {
      pattern += begun ? space + item.pattern : item.pattern;
      begun = true;
      gap = false;
    } else if (begun) pattern += `(?:${space}${item.pattern})?`;
    else pattern += `(?:${item.pattern}${items[index + 1]?.before === 'nothing' ? '' : SPACE})?`;
  }
  return pattern;
}

function alternatives(symbols: readonly string[], from: number, opening: string, reader: Reader): Read | PhraseFault {
  const all: string[] = [];
  for (let at = from; ; ) {
    const read = sequence(symbols, at, reader);
    if ('fault' in read) return read;
    all.push(read.pattern);
    const symbol = symbols[read.to];
    if (symbol === (opening === '(' ? ')' : ']')) return { pattern: `(?:${all.join('|')})`, to: read.to };
    if (symbol !== '|') return { fault: 'bracket', word: opening };
    at = read.to + 1;
  }
}

function word(symbols: readonly string[], to: number, { list, spellings }: Reader): Read | PhraseFault {
  const symbol = symbols[to] ?? '';
  if (symbol.startsWith('<')) {
    const pattern = list(symbol.slice(1, -1));
    return typeof pattern === 'string' ? { pattern, to } : pattern;
  }
  if (symbol === '*' && isApart(symbols[to - 1]) && isApart(symbols[to + 1])) return { pattern: '[a-z0-9]+', to };
  return { pattern: [...fold(symbol, spellings).text].map(letterPattern).join(''), to };
}

/** True for what separates words; a star beside it is a word of its own, and not the end of one. */
function isApart(symbol: string | undefined): boolean {
  return symbol === undefined || symbol.trim() === '' || /^(?:[[\]|&]|\.\.\.|…)$/.test(symbol);
}

/** People write e-mail, email and e mail, and leave apostrophes out. */
function letterPattern(letter: string): string {
  if (letter === '*') return '[a-z0-9]*';
  if (letter === '-') return '[- ]?';
  if (letter === "'") return "[' ]?";
  return /[a-z0-9]/.test(letter) ? letter : `\\${letter}`;
}
