import { randomBytes } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { WebhookData } from '../../src/core/schema/generated/types.ts';
import type { Sandbox } from '../../src/ports.ts';
import { startSandbox } from '../../src/routes/sandbox/start-sandbox.ts';
import { serve } from '../../src/shell/http/serve.ts';
import { signed, webhook } from '../routes/signed-post.ts';
import type { Page } from './chromium.ts';
import { openPage } from './chromium.ts';
import { inBrowser } from './in-browser.ts';

const EVIL = `"'><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>`;

/** A promise in the page that something is there. */
function appears(selector: string): string {
  return `new Promise((done) => {
    const look = () => document.querySelector(${JSON.stringify(selector)}) && done(true);
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
    look();
  })`;
}

inBrowser('the sandbox', (program) => {
  let page: Page;
  let sandbox: Sandbox;
  let sent = 0;

  async function tell(channel: string, data: Partial<WebhookData>): Promise<void> {
    const { url, secret } = sandbox.channels[channel]!;
    const body = webhook({ channel, ...data });
    const headers = signed(body, new Date().toISOString(), `msg_${++sent}`, secret);
    expect((await fetch(url, { method: 'POST', body, headers })).status).toBe(200);
  }

  beforeAll(async () => {
    sandbox = await startSandbox(serve, {
      port: 0,
      channels: ['website', 'social', 'email'],
      secrets: {},
      now: () => new Date().toISOString(),
      id: () => randomBytes(16).toString('hex'),
    });
    page = await openPage(program);
    await page.open(sandbox.url);
  });
  afterAll(async () => {
    await sandbox.close();
    await page.close();
  });

  test('shows what comes by itself, and leaves open what the reader opened', async () => {
    await tell('website', {});
    await tell('website', { language: 'en' });
    await page.evaluate(appears('#website-1 #website-2'));
    await page.evaluate(`document.getElementById('website-2').open = true`);
    await tell('social', {});
    await page.evaluate(appears('#social-3.new'));
    expect(await page.evaluate(`document.getElementById('website-2').open`)).toBe(true);
    expect(await page.evaluate(`document.querySelector('.exercise')`)).toBeNull();
  });

  test('runs nothing that a message brings', async () => {
    await tell('website', { subject: EVIL, text: EVIL, audience: EVIL, statement: EVIL, parts: { next_update: EVIL } });
    await page.evaluate(appears('#website-4'));
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(await page.evaluate(`document.querySelector('#website-4 img, #website-4 script')`)).toBeNull();
    expect(await page.evaluate(`document.querySelector('#website-4 h3').textContent`)).toBe(EVIL);
  });

  test('says EXERCISE as soon as a drill speaks, and keeps it in sight', async () => {
    await tell('email', { mode: 'drill' });
    await page.evaluate(appears('.exercise'));
    expect(await page.evaluate('document.title')).toBe('EXERCISE · What customers see');
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    expect(await page.evaluate(`document.querySelector('.exercise').getBoundingClientRect().top`)).toBe(0);
  });

  test('fits wide and narrow screens, in light and dark', async () => {
    const columns = `getComputedStyle(document.querySelector('main')).gridTemplateColumns.split(' ').length`;
    const tooWide = 'document.documentElement.scrollWidth > innerWidth';
    for (const [width, expected] of [
      [1920, 3],
      [1024, 3],
      [768, 1],
      [320, 1],
    ] as const) {
      await page.width(width);
      expect([width, await page.evaluate(columns), await page.evaluate(tooWide)]).toEqual([width, expected, false]);
    }
    const colours = `(({ backgroundColor, color }) => [backgroundColor, color])(getComputedStyle(document.body))`;
    const seen = new Set<string>();
    for (const scheme of ['light', 'dark'] as const) {
      await page.scheme(scheme);
      seen.add(JSON.stringify(await page.evaluate(colours)));
    }
    expect(seen.size).toBe(2);
  });

  test('asks nothing of anybody else, and gives the browser nothing to complain about', () => {
    const elsewhere = page.requested.filter((url) => !url.startsWith(sandbox.url) && !/^(about|data):/.test(url));
    expect(elsewhere).toEqual([]);
    expect(page.complaints).toEqual([]);
  });

  test('works without scripts, and asks again by itself', async () => {
    await page.scripts(false);
    await page.open(sandbox.url);
    await page.scripts(true);
    expect(await page.evaluate(`document.querySelectorAll('[data-card]').length`)).toBeGreaterThan(3);
    expect(await page.evaluate(`document.querySelector('noscript').innerHTML`)).toContain('http-equiv="refresh"');
  });

  test('says so when the sandbox has gone', async () => {
    await page.open(sandbox.url);
    await sandbox.close();
    await page.evaluate(appears('#lost:not([hidden])'));
  });
});
