import { describe, expect, test } from 'vitest';

import { difference } from '../../src/render/test/difference.ts';

const TEXT = `# A title

## holding: first statement

### en: website

> One.
>
> Two.
>
> Three.

### ro: website

> Unu.
>
> Doi.
`;

const lines = (before: string, after: string) => difference(before, after).map(({ kind, text }) => `${kind}: ${text}`);

describe('the difference between accepted texts', () => {
  test('of the same is nothing, and empty lines are no difference', () => {
    expect(lines(TEXT, TEXT)).toEqual([]);
    expect(lines(TEXT, TEXT.replaceAll('>\n', ''))).toEqual([]);
  });

  test('shows a changed line between its neighbours, and under which headings it stands', () => {
    expect(lines(TEXT, TEXT.replace('Doi', 'Trei'))).toEqual([
      'place: holding: first statement, ro: website',
      'same: > Unu.',
      'gone: > Doi.',
      'fresh: > Trei.',
    ]);
  });

  test('says a heading once, where the change shows it itself', () => {
    expect(lines(TEXT, TEXT.replace('One', 'First'))).toEqual([
      'place: holding: first statement',
      'same: ### en: website',
      'gone: > One.',
      'fresh: > First.',
      'same: > Two.',
    ]);
    expect(lines(TEXT, TEXT.replace('# A title', '# Another title'))).toEqual([
      'gone: # A title',
      'fresh: # Another title',
      'same: ## holding: first statement',
    ]);
  });

  test('has a line that went, and one that came', () => {
    expect(lines(TEXT, TEXT.replace('> Two.\n>\n', ''))).toContain('gone: > Two.');
    expect(lines(TEXT, TEXT.replace('> Two.', '> Two.\n> Half.'))).toContain('fresh: > Half.');
  });
});
