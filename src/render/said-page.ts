import type { Carried } from '../core/incident/carried.ts';
import type { Plan } from '../core/playbook/plan.ts';
import type { Look } from './layout/look.ts';
import { quoteTight } from './layout/quote.ts';
import { rows } from './layout/rows.ts';
import { placeOf } from './outcome.ts';
import { textOf } from './renditions.ts';
import { clockText } from './times.ts';

/** A statement as it is out: each text once, with where it stands. */
export function saidPage(
  plan: Plan,
  look: Look,
  { statement, revision, at, deliveries }: Carried,
  now: string,
): string {
  const since = clockText(plan.workspace.timezone, at, now);
  const texts = [...new Set(deliveries.map((one) => one.rendition))].flatMap((rendition) => {
    const alike = deliveries.filter((one) => one.rendition === rendition);
    const [first] = alike;
    if (!first) return [];
    return [`${rows(look, [['strong', alike.map(placeOf).join(', ')]])}\n${quoteTight(look, textOf(first).text)}`];
  });
  return [rows(look, [`${statement} ${revision}, out since ${since}:`]), ...texts].join('\n\n');
}
