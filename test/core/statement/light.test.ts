import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

const ROOM = new URL('../../../src/core/statement/', import.meta.url);

/** Every file that a file imports when it loads, types aside. */
function loaded(file: URL, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file.href)) return found;
  found.add(file.href);
  for (const [, what, from = ''] of readFileSync(file, 'utf8').matchAll(/^import (type )?[^;]*?from '([^']+)';/gm)) {
    if (what !== undefined) continue;
    if (from.startsWith('.')) loaded(new URL(from, file), found);
    else found.add(from);
  }
  return found;
}

test.each(['facts', 'alive', 'options', 'condition', 'observe', 'promise', 'compare', 'parts'])(
  '%s.ts, which status needs, loads no messageformat',
  (name) => {
    const found = [...loaded(new URL(`${name}.ts`, ROOM))];
    expect(found).not.toContain('messageformat');
    expect(found).not.toContain(new URL('message.ts', ROOM).href);
  },
);

test('drafting does load it', () => {
  expect([...loaded(new URL('make-draft.ts', ROOM))]).toContain('messageformat');
});
