import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import type { Demo } from '../../src/core/schema/generated/types.ts';
import { wallClockOn } from '../../src/core/time/zone.ts';
import { EXAMPLE } from './example-bank.ts';
import type { OnStage } from './on-stage.ts';
import { openStage } from './on-stage.ts';

/** The incident that the demo plays. */
export const PLAYED = '2016-09-10-data-centre-loss';

/** Plays the demo's whole course, up to its end, or to the first turn that begins with `until`. */
export async function playDay(until?: string): Promise<OnStage> {
  const demo = parse(readFileSync(join(EXAMPLE, 'demo.yaml'), 'utf8')) as Demo;
  const on = await openStage();
  for (const { at, run } of demo.course) {
    if (until !== undefined && run[0] === until) break;
    const [hours = 0, minutes = 0] = at.split(':').map(Number);
    await on.turnTo(wallClockOn(demo.timezone, demo.day, hours, minutes));
    const done = await on.type(run);
    if (done.exit !== 0) throw new Error(`${run.join(' ')}: ${done.err}${done.out}`);
  }
  return on;
}
