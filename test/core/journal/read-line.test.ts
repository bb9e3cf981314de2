import { describe, expect, test } from 'vitest';

import { NO_HEAD } from '../../../src/core/incident/entry.ts';
import { readLine } from '../../../src/core/incident/journal/read-line.ts';
import { readLink } from '../../../src/core/incident/journal/read-link.ts';
import { sealLine } from '../../../src/core/incident/journal/seal-line.ts';
import { note, sealed } from './lines.ts';

const { line, entry } = sealLine(note('a', 'mașină'), 1, NO_HEAD);
const bytes = Buffer.from(line);

/** What both ways of reading say, which must be the same. */
function judged(given: Buffer): 'entry' | 'torn' | 'no-entry' {
  const whole = readLine(given);
  const link = readLink(given);
  if (typeof whole === 'string' || typeof link === 'string') {
    expect(link).toBe(whole);
    return typeof whole === 'string' ? whole : 'entry';
  }
  const { seq, type, prev, hash } = whole;
  expect(link).toMatchObject({ seq, type, prev, hash });
  return 'entry';
}

describe('a line', () => {
  test('is sound when its hash fits', () => {
    expect(readLine(bytes)).toEqual(entry);
    expect(judged(bytes)).toBe('entry');
  });

  test('is torn wherever it is cut', () => {
    for (let end = 0; end < bytes.length; end += 1) expect(judged(bytes.subarray(0, end))).toBe('torn');
  });

  test('is torn whatever bit of it is flipped', () => {
    for (let at = 0; at < bytes.length * 8; at += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at >> 3]! ^= 1 << (at & 7);
      expect(judged(flipped)).toBe('torn');
    }
  });

  test.each(['}', ' ', '\r', line])('is torn with %j behind it', (more) => {
    expect(judged(Buffer.from(line + more))).toBe('torn');
  });
});

const by = '"by":{"kind":"person","id":"p"}';
const prev = `"prev":"${NO_HEAD}"`;
const whole = `{"seq":1,"id":"a","at":"t",${by},"type":"note.added","data":{},${prev}`;

describe('a sealed line', () => {
  test.each([
    ['in another order', `{"id":"a","seq":1,"at":"t",${prev},${by},"type":"note.added","data":{}`],
    ['with more in it', whole.replace('"at"', '"more":[1,{"a":null}],"at"')],
    ['with spaces', whole.replaceAll(',', ', ')],
    ['with more about the author', whole.replace('"id":"p"', '"id":"p","via":"gateway"')],
    ['with the author the other way round', whole.replace('"kind":"person","id":"p"', '"id":"p","kind":"person"')],
    ['with escapes in its names', whole.replace('"type"', '"\\u0074ype"')],
    ['with the number said twice, the last one counts', whole.replace('"at"', '"seq":2,"at"')],
    ['with all kinds of values', whole.replace('{}', '{"a":[-0.5e+3,0,1E9,true,false,null,"",[],{},[[1],{"b":"c"}]]}')],
    ['with escapes in its text', whole.replace('{}', '{"text":"a\\"b\\\\\\n\\u00e9"}')],
    ['with a number of 40 digits', whole.replace('{}', `{"n":${'1'.repeat(40)}}`)],
    ['with a hundred levels', whole.replace('{}', `{"n":${'['.repeat(100)}${']'.repeat(100)}}`)],
    ['with a hash that is no hash in prev', whole.replace(NO_HEAD, 'x')],
    ['with bytes that are no text', Buffer.from(whole.replace('{}', '{"text":"\u00ff"}'), 'latin1')],
  ])('%s is an entry', (_, covered) => {
    expect(judged(sealed(covered))).toBe('entry');
  });

  test.each([
    ['that is no JSON', whole.replace('"at"', 'at')],
    ['that is two objects', whole.replace(',"at"', '},{"at"')],
    ['that begins in the middle', whole.slice(1)],
    ['with a list in place of data', whole.replace('{}', '[]')],
    ['with no data', whole.replace('"data":{},', '')],
    ['with a text in place of data', whole.replace('{}', '"x"')],
    ['with a text in place of its number', whole.replace('"seq":1', '"seq":"1"')],
    ['with half a number', whole.replace('"seq":1', '"seq":1.5')],
    ['with number 0', whole.replace('"seq":1', '"seq":0')],
    ['with a number too large', whole.replace('"seq":1', `"seq":${2 ** 60}`)],
    ['with a number as nobody writes it', whole.replace('"seq":1', '"seq":01')],
    ['without author', whole.replace(`${by},`, '')],
    ['with a name for author', whole.replace('{"kind":"person","id":"p"}', '"p"')],
    ['without prev', whole.replace(`,${prev}`, '')],
    ['with a number for prev', whole.replace(`"${NO_HEAD}"`, '7')],
    ['with a tab in its text', whole.replace('{}', '{"text":"\t"}')],
    ['with a wrong escape', whole.replace('{}', '{"text":"\\x"}')],
    ['with a comma too many', whole.replace('{}', '{"a":1,}')],
    ['with a comma too many in a list', whole.replace('{}', '{"a":[1,]}')],
    ['with an open list', whole.replace('{}', '{"a":[1}')],
    ['with an open text', whole.replace('{}', '{"a":"b}')],
    ['with a word that is no value', whole.replace('{}', '{"a":truest}')],
    ['with a number that is none', whole.replace('{}', '{"a":-}')],
    ['with a key that is none', whole.replace('{}', '{1:1}')],
    ['with a key and no value', whole.replace('{}', '{"a"}')],
    ['with too many braces', whole.replace('{}', '{}}')],
    ['with the hash inside of another thing', whole.replace('{}', '{"a":1')],
  ])('%s is no entry', (_, covered) => {
    expect(judged(sealed(covered))).toBe('no-entry');
  });

  test('is judged the same both ways, whatever byte of it is replaced', () => {
    const rich = Buffer.from(whole.replace('{}', '{"a":[1,true,{"b":"c"}],"d":-1.5e3,"e":"\\n"}'));
    for (let at = 0; at < rich.length; at += 1) {
      for (const byte of '"\\,:{}[]01-.eEut \t\u0000'.split('').map((letter) => letter.charCodeAt(0))) {
        const other = Buffer.from(rich);
        other[at] = byte;
        judged(sealed(other));
      }
    }
  });
});
