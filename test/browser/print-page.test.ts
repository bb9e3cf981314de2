import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { run } from '../../src/commands/print.ts';
import { asked, exampleWorld } from '../commands/example-world.ts';
import type { Page } from './chromium.ts';
import { openPage } from './chromium.ts';
import { inBrowser } from './in-browser.ts';

/** The width of A4 between its margins, at 96 pixels an inch. */
const SHEET = 673;

inBrowser('the kit', (program) => {
  let page: Page;
  let folder: string;
  let address: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'firsthour-kit-'));
    const world = exampleWorld();
    await run(asked('print', ['data-centre-loss'], { format: 'html' }), world);
    writeFileSync(join(folder, 'kit.html'), world.shown().out);
    address = pathToFileURL(join(folder, 'kit.html')).href;
    page = await openPage(program);
    await page.width(SHEET);
    await page.open(address);
  });

  afterAll(async () => {
    await page?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('fetches nothing but itself, and nothing is wrong with it', () => {
    expect(page.requested).toEqual([address]);
    expect(page.complaints).toEqual([]);
  });

  test('fits on the width of a sheet', async () => {
    const widths = await page.evaluate<readonly number[]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });

  test('is black on white, and has a box for every choice', async () => {
    const seen = await page.evaluate<{ readonly colours: readonly string[]; readonly boxes: number }>(`({
      colours: [...new Set([...document.querySelectorAll('body *')].map((one) => getComputedStyle(one).color))],
      boxes: [...document.querySelectorAll('.box')].filter((one) => one.getBoundingClientRect().width > 8).length,
    })`);
    expect(seen.colours).toEqual(['rgb(0, 0, 0)']);
    expect(seen.boxes).toBeGreaterThan(100);
  });
});
