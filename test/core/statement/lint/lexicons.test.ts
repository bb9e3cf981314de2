import { describe, expect, test } from 'vitest';

import { lint } from '../../../../src/core/statement/lint/lint.ts';
import { checkFile } from '../../../../src/core/workspace/check-file.ts';
import { LEXICON_LANGUAGES, lexiconsFor } from '../../../../src/flows/lexicons.ts';
import { messageOf } from '../../../../src/render/rules.ts';
import { LANGUAGES, lexiconOf, lexiconText } from '../../../lint/lexicons.ts';

describe.each(LANGUAGES)('the lexicon %s', (language) => {
  test('can be read, and is called like its language', () => {
    expect(lexiconOf(language).language).toBe(language);
  });

  test('offers nothing that it would find fault with', () => {
    const lexicon = lexiconOf(language);
    const offered = Object.entries(lexicon.weaknesses).map(([weakness, { instead }]) => ({
      weakness,
      rules: lint(instead, { lexicon }).findings.map(({ rule }) => rule),
    }));
    for (const { weakness, rules } of offered) expect(rules, weakness).not.toContain(`statement-${weakness}`);
  });

  test.each(['card ', 'sorry.', 'a-', '9:40 ', 'sorry a.b.c.d '])(
    'is not slowed down by "%s" without an end',
    (word) => {
      const { elements } = lint(word.repeat(50_000), { lexicon: lexiconOf(language) });
      expect(elements.compensation).toBe(false);
    },
  );
});

test('the program comes with these, each asked for by its language or a country of it, and made once', async () => {
  expect(LEXICON_LANGUAGES.toSorted()).toEqual(LANGUAGES.toSorted());
  const [british, french] = await lexiconsFor(['en-GB', 'en', 'xx', '__proto__', 'fr']);
  expect([british?.language, french?.language]).toEqual(['en', 'fr']);
  expect(await lexiconsFor(['EN'])).toEqual([british]);
  expect((await lexiconsFor(['EN']))[0]).toBe(british);
});

describe('a lexicon that somebody changed', () => {
  const told = (text: string) => checkFile({ path: 'en.yaml', text }).map((one) => `${one.line}: ${messageOf(one)}`);
  const sound = lexiconText('en');
  const line = sound.split('\n').findIndex((one) => one.includes('- <sorry>')) + 1;

  test.each([
    ['(sorry', 'a bracket is opened and not closed, or closed and not opened ("(")'],
    ['<sory>', 'it names a list that the file does not have ("sory")'],
    ['sorry &', 'it has no word that must be there ("sorry &")'],
  ])('says at its line why "%s" cannot be read', (phrase, why) => {
    const [first] = told(sound.replace('- <sorry>', `- "${phrase}"`));
    expect(first).toBe(`${line}: the phrase "${phrase}" cannot be read: ${why}`);
  });

  test('may not have a list that contains itself', () => {
    const [first] = told(sound.replace('  sorry:\n', '  sorry:\n    - <sorry>\n'));
    expect(first).toContain('it names a list that contains itself ("sorry")');
  });

  test('needs every element and every weakness', () => {
    expect(told(sound.replace('  hedge:', '  hedges:'))).toEqual([expect.stringContaining('did you mean "hedge"?')]);
  });
});
