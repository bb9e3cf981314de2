import { describe } from 'vitest';

import { findChromium } from './chromium.ts';

/** Tests that look at a page in this machine's browser; without one they are skipped, and their name says so. */
export function inBrowser(what: string, tests: (program: string) => void): void {
  const program = findChromium();
  if (program) describe(`${what} in a browser`, () => tests(program));
  else describe.skip(`${what} in a browser (skipped: no chromium on this machine)`, () => tests(''));
}
