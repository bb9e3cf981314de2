import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { reportOf } from '../../src/core/report/report-of.ts';
import { reportHtml } from '../../src/render/report/html.ts';
import type { Story } from '../core/incident/story.ts';
import { wander } from '../core/incident/wander.ts';
import { closedBadDay } from '../render/bad-day.ts';
import type { Page } from './chromium.ts';
import { openPage } from './chromium.ts';
import { inBrowser } from './in-browser.ts';

/** Labels of the drawing that meet another, or leave it; how many there are. */
const LABELS = `(() => {
  const svg = [...document.querySelectorAll('svg')].find((one) => getComputedStyle(one).display !== 'none');
  const all = svg.getBoundingClientRect();
  const boxes = [...svg.querySelectorAll('text')].map((one) => [one.textContent, one.getBoundingClientRect()]);
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
  const crossed = boxes.flatMap(([text, box], at) => boxes.slice(at + 1).filter(([, other]) => meet(box, other)).map(([other]) => text + ' / ' + other));
  const outside = boxes.filter(([, box]) => box.left < all.left - 1 || box.right > all.right + 1 || box.bottom > all.bottom + 1).map(([text]) => text);
  return { kind: svg.getAttribute('class'), labels: boxes.length, crossed, outside, wide: document.documentElement.scrollWidth };
})()`;

type Drawn = { kind: string; labels: number; crossed: string[]; outside: string[]; wide: number };

inBrowser('the report', (program) => {
  const folder = mkdtempSync(join(tmpdir(), 'firsthour-report-'));
  let page: Page;
  beforeAll(async () => {
    page = await openPage(program);
  });
  afterAll(async () => {
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(told: Story): Promise<void> {
    const { plan, entries, now } = told;
    const file = join(folder, 'report.html');
    writeFileSync(file, reportHtml({ plan, report: reportOf(plan, entries(), now()), entries: entries() }));
    await page.open(pathToFileURL(file).href);
  }

  test('asks for nothing, and breaks no rule of its own', async () => {
    await open(closedBadDay());
    expect(page.complaints).toEqual([]);
    expect(page.requested.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.lead')).color`)).not.toBe('rgb(0, 0, 0)');
  });

  test.each([1200, 800, 400])('no label crosses another, and nothing sticks out, at %i pixels', async (width) => {
    await page.width(width);
    for (const told of [closedBadDay(), wander(1), wander(2), wander(5)]) {
      await open(told);
      const drawn = await page.evaluate<Drawn>(LABELS);
      expect(drawn).toMatchObject({ kind: width < 736 ? 'tall' : 'wide', crossed: [], outside: [] });
      expect(drawn.labels).toBeGreaterThan(5);
      expect(drawn.wide).toBeLessThanOrEqual(width);
    }
  });
});
