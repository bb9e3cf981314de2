import { hash } from 'node:crypto';

import type { Draft } from '../statement/draft.ts';

/** Letters and digits that nobody mishears for another on the telephone: no 0, O, 1, I, L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 6;

/**
 * What somebody who says yes by telephone reads back: six characters made of all that the public would read. The same
 * texts have the same code, other texts another one.
 */
export function readBackCode({ statement, renditions }: Pick<Draft, 'statement' | 'renditions'>): string {
  const texts = [statement, ...Object.keys(renditions).sort()].join('\n');
  let rest = BigInt(`0x${hash('sha256', `read-back\n${texts}`)}`);
  let code = '';
  while (code.length < LENGTH) {
    code += ALPHABET[Number(rest % BigInt(ALPHABET.length))];
    rest /= BigInt(ALPHABET.length);
  }
  return code;
}

/** A code as somebody typed it, in capitals and without spaces and dashes; undefined when it cannot be one. */
export function parseReadBack(typed: string): string | undefined {
  const code = typed.replaceAll(/[\s-]/g, '').toUpperCase();
  return code.length === LENGTH && [...code].every((one) => ALPHABET.includes(one)) ? code : undefined;
}
