import type { Incident } from '../../core/incident/incident.ts';
import type { Question } from '../../core/incident/walk.ts';
import { isPressing, openQuestions } from '../../core/incident/walk.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import type { Voice } from './voice.ts';

/** Where a person is: at a question, or (`asked` null) in the menu, where `from` is the question that they came from. */
export type Standing = { readonly asked: Question | null; readonly from: Question | null };

/** What they should know there: somebody else has answered the question, a promise is due, or there is something to do again. */
export function standingNotes(
  { plan, voice, putOff }: { readonly plan: Plan; readonly voice: Voice; readonly putOff: readonly string[] },
  incident: Incident,
  { asked, from }: Standing,
  now: string,
): readonly string[] {
  const open = openQuestions(plan, incident, now);
  if (asked && isAnswered(open, asked)) return [voice.words('answered-meanwhile')];
  const others = open.filter(({ key }) => key !== from?.key);
  const due = others.find(isPressing);
  if (due) return [voice.words('due-now', { question: voice.question(plan, incident, due).message })];
  const next = asked ? undefined : open.find(({ key }) => !putOff.includes(key));
  if (!next || next.key === from?.key) return [];
  return [voice.words('come-up', { question: voice.question(plan, incident, next).message })];
}

/** True when a question is not open any more. */
export function isAnswered(open: readonly Question[], { key }: Question): boolean {
  return !open.some((one) => one.key === key);
}
