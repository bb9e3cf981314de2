import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { run } from '../../src/commands/preview.ts';
import { asked, exampleWorld } from '../commands/example-world.ts';
import type { Page } from './chromium.ts';
import { openPage } from './chromium.ts';
import { inBrowser } from './in-browser.ts';

/** The width and the height of A4 between its margins, at 96 pixels an inch. */
const SHEET = { width: 673, height: 994 };
/** How much darker or lighter than the page a text must be to be read (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

/** The least contrast of a text with the page. */
const CONTRAST = `(() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map((one) => one / 255).map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const page = light(getComputedStyle(document.body).backgroundColor);
  const texts = [...document.querySelectorAll('main *')].filter((one) => one.textContent.trim() !== '').map((one) => light(getComputedStyle(one).color));
  return Math.min(...texts.map((one) => (Math.max(one, page) + 0.05) / (Math.min(one, page) + 0.05)));
})()`;

inBrowser('the page of texts', (program) => {
  let page: Page;
  let folder: string;
  let address: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'firsthour-preview-'));
    const world = exampleWorld();
    await run(asked('preview', ['data-centre-loss'], { format: 'html' }), world);
    writeFileSync(join(folder, 'texts.html'), world.shown().out);
    address = pathToFileURL(join(folder, 'texts.html')).href;
    page = await openPage(program);
    await page.open(address);
  });

  afterAll(async () => {
    await page?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('fetches nothing but itself, and breaks no rule of its own', () => {
    expect(page.requested.filter((url) => url !== address && !url.startsWith('data:'))).toEqual([]);
    expect(page.complaints).toEqual([]);
  });

  test.each([1200, SHEET.width, 360])('sticks out nowhere at %i pixels', async (width) => {
    await page.width(width);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  test.each(['light', 'dark'] as const)('can be read in %s', async (scheme) => {
    await page.scheme(scheme);
    expect(await page.evaluate<number>(CONTRAST)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });

  test('says of every text of the public in which language it is', async () => {
    const languages = await page.evaluate<readonly string[]>(
      `[...new Set([...document.querySelectorAll('.part p')].map((one) => one.lang))].sort()`,
    );
    expect(languages).toEqual(['en', 'ro']);
  });

  test('on paper begins a sheet with each statement, and tears no rendition and no place to sign', async () => {
    await page.width(SHEET.width);
    await page.medium('print');
    const seen = await page.evaluate<{
      statements: number;
      begins: string[];
      torn: string[];
      tallest: number;
    }>(`(() => {
      const all = (query) => [...document.querySelectorAll(query)];
      const whole = all('article, .signing');
      return {
        statements: all('.statement').length,
        begins: [...new Set(all('.statement').map((one) => getComputedStyle(one).breakBefore))],
        torn: [...new Set(whole.map((one) => getComputedStyle(one).breakInside))],
        tallest: Math.max(...whole.map((one) => one.getBoundingClientRect().height)),
      };
    })()`);
    expect(seen).toMatchObject({ begins: ['page'], torn: ['avoid'] });
    // What is taller than a sheet would be torn all the same.
    expect(seen.tallest).toBeLessThan(SHEET.height);
    const sheets = await page.sheets();
    expect(sheets).toBeGreaterThan(seen.statements);
    expect(sheets).toBeLessThan(3 * seen.statements);
    await page.medium('screen');
  });
});
