// What stands in the library in the place of node:crypto and node:util: it runs where there is no Node, and waits for nobody.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import stripAnsi from 'strip-ansi';

/** As `hash` of node:crypto with its default output: the hexadecimal digest of a text (as UTF-8) or of bytes. */
export function hash(algorithm, data) {
  if (algorithm !== 'sha256') throw new Error(`The library has no ${algorithm}.`);
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));
}

/** As the function of node:util, which is made from the same expression. */
export const stripVTControlCharacters = stripAnsi;
