import { publicWords } from '../incident/audience.ts';
import { begunAt } from '../incident/course.ts';
import type { Incident } from '../incident/incident.ts';
import { intervalAfter } from '../incident/turns.ts';
import type { Plan } from '../playbook/plan.ts';
import { durationMs } from '../time/duration.ts';
import { elapsed, plus, upToFiveMinutes } from '../time/instant.ts';
import type { Rendition } from './draft.ts';
import { escapeHtml } from './html.ts';
import { own } from './own.ts';
import { timeText } from './time-text.ts';

/** The only blank: it stays open in a draft, and is filled when published. */
export const BLANK = '{$next_update_by}';

/**
 * The time of the next update, promised at `publishedAt`: that time plus the present interval of the deadline
 * `next-update` (`for:` counts from the first word that the public accepted, or accepted once it had stopped again), rounded up to five minutes. Null when the
 * playbook has no such deadline.
 */
export function promisedTime(plan: Plan, incident: Incident, publishedAt: string): string | null {
  const rule = own(plan.playbook.deadlines, 'next-update');
  if (!rule) return null;
  const first = publicWords(plan, incident).find(({ release }) => release > begunAt(incident))?.at ?? publishedAt;
  const interval = rule.every
    ? intervalAfter(rule.every, Math.max(0, elapsed(first, publishedAt)))
    : durationMs(typeof rule.within === 'string' ? rule.within : '1h');
  return upToFiveMinutes(plus(publishedAt, interval));
}

/** The promised time in a language, as it stands in what is published at `now`. */
export function shownTime(plan: Plan, language: string, instant: string, now: string): string {
  return timeText(plan, language, instant, now);
}

/** The rendition as it is sent: the blank filled with the shown time, wherever it stands. */
export function fillPromise(rendition: Rendition, shown: string): Rendition {
  const fill = (text: string) => text.replaceAll(BLANK, () => shown);
  return {
    subject: fill(rendition.subject),
    text: fill(rendition.text),
    html: rendition.html.replaceAll(BLANK, () => escapeHtml(shown)),
    parts: Object.fromEntries(Object.entries(rendition.parts).map(([part, text]) => [part, fill(text)])),
  };
}

/**
 * What was sent with the blank put back, where the approved rendition has it: the shown time may also stand in a text for
 * another reason (an estimate for the same minute). A field that differs from the approved one stays as it was sent.
 */
export function unfillPromise(sent: Rendition, shown: string, approved: Rendition): Rendition {
  const filled = fillPromise(approved, shown);
  const same = JSON.stringify(sent.parts) === JSON.stringify(filled.parts);
  return {
    subject: sent.subject === filled.subject ? approved.subject : sent.subject,
    text: sent.text === filled.text ? approved.text : sent.text,
    html: sent.html === filled.html ? approved.html : sent.html,
    parts: same ? approved.parts : sent.parts,
  };
}
