import { join } from 'node:path';

import { expect, test } from 'vitest';

import { ROOT } from './markdown.ts';
import { rulesDocument } from './rules-document.ts';

test('docs/rules.md is what src/rules/ and the program say today', async () => {
  await expect(rulesDocument()).toMatchFileSnapshot(join(ROOT, 'docs/rules.md'));
});
