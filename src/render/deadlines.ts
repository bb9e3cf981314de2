import type { Deadline } from '../core/incident/deadline.ts';
import { WINDOW } from '../core/incident/deadlines.ts';
import type { HandedOver } from '../core/incident/entry-data.ts';
import { RECHECK } from '../core/incident/rechecks.ts';
import { WINDOW_LEAD_MS } from '../core/incident/walk.ts';
import { isFirstStatement } from '../core/playbook/first-statement.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { own } from '../core/statement/own.ts';
import { durationMs } from '../core/time/duration.ts';
import { elapsed } from '../core/time/instant.ts';
import type { Style } from './layout/look.ts';
import { optionName, personName } from './names.ts';
import { clockText, minutesText, spanText } from './times.ts';

/** From here on a deadline is shown as urgent. */
const URGENT_MS = 10 * 60_000;

type Due = Deadline & { readonly due_at: string };

/** What a deadline is about, in words. */
export function deadlineName(plan: Plan, { id, about }: Pick<Deadline, 'id' | 'about'>): string {
  if (id.startsWith('call-back-'))
    return about === undefined ? id.replace('-', ' ') : `call back ${outletIn(about)} (${id})`;
  if (id.startsWith('pay-')) return `pay back: ${optionName(plan, id.slice('pay-'.length))}`;
  if (id.startsWith('language-')) return `the text in ${id.slice('language-'.length)}`;
  if (id === WINDOW) return 'planned work ends: go or no-go';
  if (id === RECHECK) return 'announce, or withhold again';
  if (id.includes('/')) return id;
  if (/^estimate(#\d+)?$/.test(id)) return 'works again, as told in public';
  if (/^relapse(#\d+)?$/.test(id)) return 'say that it has stopped again';
  if (id === 'watch') return 'watch whether it holds';
  const filed = own(plan.playbook.deadlines, id)?.met_by?.filed;
  return filed === undefined ? id.replace(/#\d+$/, '').replaceAll('-', ' ') : `file the notice ${filed}`;
}

/** Longest name of an outlet that stands above a question, in characters. */
const LONGEST_OUTLET = 40;

/** Who asked, in `outlet, question`. */
function outletIn(about: string): string {
  const outlet = about.split(/[,:\n]/)[0]?.trim() ?? '';
  const letters = Array.from(outlet);
  return letters.length <= LONGEST_OUTLET ? outlet : `${letters.slice(0, LONGEST_OUTLET).join('')}…`;
}

/** Who keeps a promise after the end: `pay back: fees handed over to Finance and risk, by 10:00 on 10 October`. */
export function handedOverWords(plan: Plan, { promise, to, due_at }: HandedOver, now: string): string {
  const by = clockText(plan.workspace.timezone, due_at, now);
  return `${deadlineName(plan, { id: promise })} handed over to ${personName(plan, to)}, by ${by}`;
}

/**
 * How a deadline stands at an instant: `25 min left: first statement`. One that is missed says since when, and for the
 * first word what to do: starting late is not a red zero. `isWithheld`: it was decided to say nothing for now.
 */
export function deadlineWords(plan: Plan, deadline: Due, now: string, isWithheld: boolean): string {
  const left = elapsed(now, deadline.due_at);
  const name = deadlineName(plan, deadline);
  if (left >= 0) return `${spanText(left)} left: ${name}`;
  if (deadline.state !== 'missed') return `${name}: counts from when it is classified`;
  const rule = own(plan.playbook.deadlines, deadline.id);
  const within = typeof rule?.within === 'string' ? rule.within : null;
  if (!rule || !isFirstStatement(rule) || within === null) return `${spanText(-left)} late: ${name}`;
  return `${minutesText(durationMs(within) - left)} since it began: ${isWithheld ? 'nothing said yet' : 'speak now'}`;
}

/** How loud a deadline is. The words say it too. */
export function deadlineStyle(deadline: Due, now: string): Style {
  // Nothing has to be done by the end of the watch.
  if (deadline.id === 'watch') return 'strong';
  const urgent = deadline.id === WINDOW ? WINDOW_LEAD_MS : URGENT_MS;
  return deadline.state === 'missed' || elapsed(now, deadline.due_at) < urgent ? 'alert' : 'strong';
}
