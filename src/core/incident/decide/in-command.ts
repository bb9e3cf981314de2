import type { Plan } from '../../playbook/plan.ts';
import type { Refusal } from '../../refusal.ts';
import { refused } from '../../refusal.ts';
import { clockIn, dayIn } from '../../time/zone.ts';
import type { Content } from '../decision.ts';
import type { Incident } from '../incident.ts';
import { personOf } from '../people.ts';

/** What is to be written, and the plan that it is written under. */
type Writing = { readonly plan: Plan; readonly incident: Incident; readonly at: string };

/** Why a copy that was left behind records nothing, or null. Taking command is the one thing that it still takes. */
export function leftBehind(
  { plan, incident, at }: Writing,
  entries: readonly Content[],
): { readonly refusal: Refusal } | null {
  const { away } = incident;
  if (!away || takesCommand(entries)) return null;
  return refused('left-behind', { incident: incident.id, bundle: away.bundle, at: timeOf(plan, away.at, at) });
}

/** Why a person's walk records nothing, or null: it leads the one who commands, and only shows to others. */
export function onlyShows(
  { plan, incident, at }: Writing,
  by: string,
  entries: readonly Content[],
): { readonly refusal: Refusal } | null {
  if (incident.commander === by || takesCommand(entries)) return null;
  return refused('only-shows', commandValues(plan, incident, at));
}

/** Who commands, how they came to it and when, as words that a refusal names. */
export function commandValues(
  plan: Plan,
  { commander, command }: Incident,
  now: string,
): { readonly person: string; readonly how: string; readonly at: string } {
  const person = personOf(plan, commander)?.name ?? commander;
  return { person, how: command.how, at: timeOf(plan, command.at, now) };
}

function takesCommand(entries: readonly Content[]): boolean {
  return entries.length > 0 && entries.every(({ type }) => type === 'command.taken');
}

/** `14:32`, with the day in front when it was another one. */
function timeOf({ workspace: { timezone: zone } }: Plan, instant: string, now: string): string {
  const [day, clock] = [dayIn(zone, instant), clockIn(zone, instant)];
  return day === dayIn(zone, now) ? clock : `${day} ${clock}`;
}
