import type { Entry, EntryType } from '../entry.ts';
import { parseEntry, sealOf, type Unread } from './read-line.ts';
import { SEAL_LENGTH } from './seal-line.ts';
import { isPlain, NO_JSON, skipString, skipValue } from './skip-json.ts';

/** What ties an entry to the chain, and what it is about. */
export type Link = Pick<Entry, 'seq' | 'type' | 'prev' | 'hash'>;

/** Judges a line exactly as `readLine` does, mostly without building the entry: for journals of a million lines. */
export function readLink(bytes: Buffer, start = 0, end = bytes.length): Link | Unread {
  const text = bytes.toString('latin1', start, end);
  const hash = sealOf(bytes, start, end, text);
  if (hash === null) return 'torn';
  return linkOf(text, hash) ?? parseEntry(bytes.toString('utf8', start, end));
}

const SEQ = '{"seq":';
const TYPE = '},"type":"';
const DATA = ',"data":';
const STRING = String.raw`"[^"\\\x00-\x1f]*"`;
const BEFORE_DATA = new RegExp(
  String.raw`\{"seq":[1-9]\d{0,14},"id":${STRING},"at":${STRING},"by":\{"kind":${STRING},"id":${STRING}\},"type":${STRING}${DATA}(?=\{)`,
  'y',
);
const HAPPENED = ',"happened_at":';
const PREV = ',"prev":';

/** The link of a line laid out as `sealLine` does it, without escapes; null where a line differs, and has to be parsed. */
function linkOf(line: string, hash: string): Link | null {
  BEFORE_DATA.lastIndex = 0;
  if (!BEFORE_DATA.test(line)) return null;
  const data = BEFORE_DATA.lastIndex;
  if (!isPlain(line, data)) return null;
  let end = skipValue(line, data);
  if (end !== NO_JSON && line.startsWith(HAPPENED, end)) end = skipString(line, end + HAPPENED.length);
  if (end === NO_JSON || !line.startsWith(PREV, end)) return null;
  const prev = end + PREV.length;
  const prevEnd = skipString(line, prev);
  if (prevEnd !== line.length - SEAL_LENGTH) return null;
  return {
    seq: Number(line.slice(SEQ.length, line.indexOf(','))),
    type: line.slice(line.indexOf(TYPE) + TYPE.length, data - DATA.length - 1) as EntryType,
    prev: line.slice(prev + 1, prevEnd - 1),
    hash,
  };
}
