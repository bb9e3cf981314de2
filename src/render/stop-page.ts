import type { InFlight, OutNow } from '../core/incident/out-now.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { elapsed } from '../core/time/instant.ts';
import { counted, listed } from './layout/list.ts';
import type { Look } from './layout/look.ts';
import { rows } from './layout/rows.ts';
import { outSection } from './out-section.ts';
import type { Paint } from './paint.ts';
import { spanText } from './times.ts';

/** What stopping came to. */
export type Stopped = {
  /** Deliveries that were called back. */
  readonly stopped: readonly string[];
  readonly in_flight: readonly InFlight[];
  readonly out: readonly OutNow[];
  readonly now: string;
};

/** What was called back, what may still arrive, what is out, where and since when, and what can be done about it. */
export function stopPage(plan: Plan, told: Stopped, paint: Paint, columns: number): string {
  const look: Look = { paint, columns };
  return `${[calledBack(look, told), onItsWay(look, told), alreadyOut(plan, look, told)]
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}

function calledBack(look: Look, { stopped }: Stopped): string {
  if (stopped.length === 0) return rows(look, ['Nothing was waiting to be sent: nothing was called back.']);
  const words = `${counted(stopped.length, 'delivery was', 'deliveries were')} called back and will not be tried again: `;
  return rows(look, [['strong', words], listed(stopped)]);
}

function onItsWay(look: Look, { in_flight, now }: Stopped): string {
  if (in_flight.length === 0) return '';
  const until =
    in_flight
      .map((one) => one.until)
      .sort()
      .at(-1) ?? now;
  const names = listed(in_flight.map(({ delivery }) => delivery));
  return rows(look, [
    ['alert', 'On its way and not to be stopped: '],
    `${names}. Whether it arrived is known in ${spanText(elapsed(now, until))} at most; then look: firsthour status`,
  ]);
}

function alreadyOut(plan: Plan, look: Look, { out, now }: Stopped): string {
  const newest = out.findLast(({ corrects }) => !corrects)?.statement;
  if (newest === undefined) return outSection(plan, look, out, now);
  return [
    outSection(plan, look, out, now),
    rows(look, [`Say what was wrong: firsthour correct ${newest} --part wrong.LANGUAGE="…" --part right.LANGUAGE="…"`]),
    rows(look, [`Take it back: firsthour retract ${newest} --because WHY`]),
  ].join('\n');
}
