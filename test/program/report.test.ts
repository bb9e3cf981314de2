import { writeFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { OnStage } from './on-stage.ts';
import { PLAYED, playDay } from './played-day.ts';

let on: OnStage;
beforeAll(async () => {
  on = await playDay();
});
afterAll(() => on.clear());

test('dump', async () => {
  for (const f of ['md', 'html', 'json']) {
    const ran = await on.type(['report', PLAYED, '--format', f]);
    expect(ran.exit, ran.err).toBe(0);
    writeFileSync(`/tmp/slice-report.${f}`, ran.out);
  }
});
