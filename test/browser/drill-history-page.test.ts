import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { trendsOf } from '../../src/core/drill/history/trends.ts';
import { historyHtml } from '../../src/render/drill/history-html.ts';
import { record } from '../core/drill/history/records.ts';
import type { Page } from './chromium.ts';
import { openPage } from './chromium.ts';
import { inBrowser } from './in-browser.ts';

/** Twenty weeks, one of them over the hour, and one in which nobody was told. */
const WEEKS = Array.from({ length: 20 }, (_, week) => {
  const minute = week === 9 ? null : week === 4 ? 140 : 30 - week;
  return record({
    at: new Date(Date.parse('2026-06-02T08:00:00.000Z') + week * 7 * 86_400_000).toISOString(),
    first_word: [{ audience: 'customers', language: 'en', minute }],
    failed: minute !== null && minute < 60 ? [] : ['first-word/customers/en', 'deadline/first-statement'],
  });
});

inBrowser('the page of the history of drills', (program) => {
  let page: Page;
  let folder: string;
  let address: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'firsthour-history-'));
    const trends = trendsOf(WEEKS, ['generic-outage']);
    writeFileSync(join(folder, 'history.html'), historyHtml('Banca Exemplu', trends, 'Europe/Bucharest'));
    address = pathToFileURL(join(folder, 'history.html')).href;
    page = await openPage(program);
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

  test.each([1280, 673, 360])('sticks out nowhere at %i pixels, and cuts no drawing', async (pixels) => {
    await page.width(pixels);
    const seen = await page.evaluate<{ readonly over: number; readonly cut: readonly string[] }>(`({
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      cut: [...document.querySelectorAll('svg text')].flatMap((one) => {
        const [inner, outer] = [one.getBoundingClientRect(), one.ownerSVGElement.getBoundingClientRect()];
        const isIn = inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
        return isIn ? [] : [one.textContent];
      }),
    })`);
    expect(seen).toEqual({ over: 0, cut: [] });
  });
});
