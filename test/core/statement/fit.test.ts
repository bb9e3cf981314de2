import { describe, expect, test } from 'vitest';

import { makeFit } from '../../../src/core/statement/fit.ts';
import type { ComposedPart } from '../../../src/core/statement/in-language.ts';
import { NEEDED } from '../../../src/core/statement/parts.ts';

const LINK = 'https://s.example';
const PARTS: readonly ComposedPart[] = [
  { part: 'what', text: 'Cards do not work.', short: 'Cards down.' },
  { part: 'who', text: 'All are affected.', short: null },
  { part: 'since', text: 'It began at noon.', short: 'Since noon.' },
  { part: 'action', text: 'We repair it.', short: null },
  { part: 'next_update', text: `Next word by one on ${LINK}.`, short: 'Next word by one.' },
  { part: 'contact', text: 'Call 123.', short: null },
];

function fitted(max: number | null, parts = PARTS) {
  const measure = (texts: readonly string[]) => texts.join(' ').length;
  const result = makeFit(parts, { max, measure, needs: NEEDED.holding, link: LINK, keep: [LINK] });
  return { ...result, text: result.parts.map(({ text }) => text).join(' ') };
}

const WHOLE = fitted(null).length;

describe('makeFit', () => {
  test('without a limit, and within it, everything stays', () => {
    expect(fitted(null)).toMatchObject({ fits: true, shortened: [], dropped: [] });
    expect(fitted(WHOLE)).toMatchObject({ fits: true, shortened: [], dropped: [] });
  });

  test('takes short forms last first, and no more than it must', () => {
    expect(fitted(WHOLE - 1)).toMatchObject({ fits: true, shortened: ['since'], dropped: [] });
    expect(fitted(WHOLE - 7)).toMatchObject({ fits: true, shortened: ['since', 'what'], dropped: [] });
  });

  test('then leaves out what the stage does not need, last first: the link stands for the contact', () => {
    expect(fitted(WHOLE - 14)).toMatchObject({ fits: true, shortened: ['since', 'what'], dropped: ['contact'] });
    expect(fitted(WHOLE - 24)).toMatchObject({ fits: true, dropped: ['contact', 'who'] });
  });

  test('never loses the link to a short form, nor the next update, and never cuts', () => {
    const tight = fitted(10);
    expect(tight).toMatchObject({ fits: false, shortened: ['since', 'what'], dropped: ['contact', 'who'] });
    expect(tight.text).toBe(`Cards down. Since noon. We repair it. Next word by one on ${LINK}.`);
  });

  test('keeps the contact where no link stands', () => {
    const plain = PARTS.map((one) =>
      one.part === 'next_update' ? { ...one, text: 'Next word by one.', short: null } : one,
    );
    expect(fitted(10, plain).dropped).toEqual(['who']);
  });

  test('does not name a part as shortened that was dropped in the end', () => {
    const parts = [...PARTS, { part: 'check', text: 'Please look through your account.', short: 'Check it.' } as const];
    expect(fitted(WHOLE - 14, parts)).toMatchObject({ shortened: ['since', 'what'], dropped: ['check', 'contact'] });
  });
});
