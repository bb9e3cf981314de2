import type { Plan } from '../playbook/plan.ts';
import type { Rendition } from '../statement/draft.ts';
import { asExercise } from '../statement/exercise.ts';
import { htmlOf } from '../statement/html.ts';
import { formatText } from '../statement/message.ts';
import { own } from '../statement/own.ts';
import { timeText } from '../statement/time-text.ts';
import { MINUTE } from '../time/duration.ts';
import { elapsed } from '../time/instant.ts';
import type { AlarmRaised } from './alarm-raised.ts';

/** Deadlines of which there may be several, by the beginning of their ids. */
const KINDS = ['call-back', 'language', 'pay'];

/** The notice that tells staff of a deadline, made of the reviewed text: the same for the same entry, for ever. Null: no such text. */
export function alarmText(
  plan: Plan,
  language: string,
  { deadline, due_at, minutes }: Pick<AlarmRaised, 'deadline' | 'due_at' | 'minutes'>,
  raised: { readonly incident: string; readonly mode: 'live' | 'drill'; readonly at: string },
): Rendition | null {
  const texts = own(plan.texts, language)?.alarm;
  const pattern = minutes === 0 ? texts?.missed : texts?.soon;
  if (pattern === undefined) return null;
  const formatted = formatText(pattern, language, {
    deadline: nameIn(plan, language, deadline),
    minutes: Math.ceil(Math.max(0, elapsed(raised.at, due_at)) / MINUTE),
    due_at: timeText(plan, language, due_at, raised.at),
    reference: raised.incident,
    organisation: plan.workspace.organisation,
  });
  if (!formatted.ok) return null;
  const { text } = formatted;
  const rendition = { subject: text, text, html: htmlOf([text], null), parts: { what: text } };
  return raised.mode === 'drill' ? asExercise(rendition, language) : rendition;
}

/** A deadline's name in a language, with its id where there may be several; without one, its id. */
function nameIn(plan: Plan, language: string, id: string): string {
  const kind = KINDS.find((one) => id.startsWith(`${one}-`));
  const name = own(own(plan.texts, language)?.deadlines, kind ?? id.replace(/#\d+$/, ''));
  if (name === undefined) return id;
  return kind === undefined ? name : `${name} (${id})`;
}
