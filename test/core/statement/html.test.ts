import { expect, test } from 'vitest';

import { htmlOf } from '../../../src/core/statement/html.ts';

test('each part is a paragraph, and nothing in a text is markup', () => {
  expect(htmlOf(['<b>Cards</b> & "machines"', "Bank's\nword"], null)).toBe(
    '<p>&lt;b&gt;Cards&lt;/b&gt; &amp; &quot;machines&quot;</p>\n<p>Bank&#39;s<br>word</p>',
  );
});

test('the link can be followed', () => {
  expect(htmlOf(['On https://s.example/?a=1&b=2.'], 'https://s.example/?a=1&b=2')).toBe(
    '<p>On <a href="https://s.example/?a=1&amp;b=2">https://s.example/?a=1&amp;b=2</a>.</p>',
  );
});
