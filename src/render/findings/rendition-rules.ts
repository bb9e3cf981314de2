import { counted } from '../layout/list.ts';
import { names, quoted, type Sentences, size, word } from './wording.ts';

type Value = Parameters<typeof word>[0];

const MOST_CHARACTERS = 8;

/** What does not fit a channel, and what it costs. */
export const RENDITION_RULES: Sentences = {
  'rendition-too-long': ({ statement, language, channels, length, limit, unit, part, short }) =>
    `the statement ${quoted(statement)} does not fit ${names(channels)} in ${quoted(language)}: at its longest it has ${inUnits(length, unit)}, ${Number(length) - Number(limit)} more than fit; ${
      word(short) === '' ? `make ${quoted(part)} shorter` : `give ${quoted(part)} a short form, in ${word(short)}`
    }`,
  'sms-unicode': ({ statement, language, channel, segments, instead, foreign, plain }) =>
    `the statement ${quoted(statement)} takes ${inUnits(segments, 'segments')} on ${word(channel)} in ${quoted(language)}, and ${word(instead)} without ${characters(foreign)}, which the SMS alphabet does not have${
      size(plain) > 0 ? `; write ${names(plain)}` : ''
    }`,
};

function inUnits(count: Value, unit: Value): string {
  return counted(Number(count), unit === 'segments' ? 'SMS segment' : 'character');
}

/** A space that does not break is known by its number only. */
function characters(value: Value): string {
  const all = (Array.isArray(value) ? value : []).map((one: string) =>
    /\s/u.test(one) ? `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` : one,
  );
  return all.length > MOST_CHARACTERS ? `${all.slice(0, MOST_CHARACTERS).join(' ')} …` : all.join(' ');
}
