import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { turnsOf } from './console.ts';
import type { Desk } from './desk.ts';
import { openDesk } from './desk.ts';
import { blocksOf, document, ROOT } from './markdown.ts';
import { notShown } from './same.ts';
import type { Shell } from './shell.ts';
import { openShell } from './shell.ts';

describe.each(['docs/ci.md', 'docs/library.md'])('%s', (name) => {
  const blocks = blocksOf(document(name));
  let desk: Desk;
  let shell: Shell;

  beforeAll(async () => {
    desk = await openDesk();
    mkdirSync(join(desk.folder, 'node_modules'));
    symlinkSync(ROOT, join(desk.folder, 'node_modules/firsthour'));
    for (const { lines } of blocks) {
      const file = /^\/\/ ([a-z-]+\.mjs)$/.exec(lines[0] ?? '')?.[1];
      if (file) writeFileSync(join(desk.folder, file), lines.join('\n'));
    }
    shell = openShell(desk.folder, desk.env);
  });
  afterAll(async () => {
    shell.close();
    await desk.clear();
  });

  test.each(blocks.filter(({ info }) => info === 'console'))(
    'line $line: what is typed works, and what is shown is what comes',
    async (block) => {
      for (const { command, exit, shown, line } of turnsOf(block)) {
        const ran = await shell.run(command);
        const where = `${name}:${line}: $ ${command}\n${ran.output}`;
        expect(ran.exit, where).toBe(exit);
        expect(notShown(shown, ran.output), where).toEqual([]);
      }
    },
  );
});
