import type { Incident } from '../core/incident/incident.ts';
import type { OtherWord } from '../core/incident/spoke-here.ts';
import { statusOf } from '../core/incident/status.ts';
import { whereItIs } from '../core/incident/whereabouts.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { elapsed } from '../core/time/instant.ts';
import { clockPieces } from './clock-pieces.ts';
import type { Look, Piece } from './layout/look.ts';
import { rows } from './layout/rows.ts';
import { channelsOf } from './places.ts';
import { spanText } from './times.ts';

type Other = { readonly plan: Plan; readonly incident: Incident };

/** `Also open: 2016-09-10-generic-outage (25 min left: first statement)`: one row for all others that go on here; none, no row. */
export function alsoOpenRows(look: Look, others: readonly Other[], now: string): readonly string[] {
  const open = others.filter(({ incident }) => whereItIs(incident) === 'here');
  if (open.length === 0) return [];
  const pieces = open.flatMap((one, index): readonly Piece[] => [
    `${index === 0 ? '' : '; '}${one.incident.id} (`,
    ...clockPieces(one.plan, statusOf(one.plan, one.incident, now)),
    ')',
  ]);
  return [rows(look, [['strong', 'Also open: '], ...pieces])];
}

/** What another incident has just said where something is about to be said: one row for each of its statements. */
export function spokeHereRows(plan: Plan, look: Look, words: readonly OtherWord[], now: string): readonly string[] {
  const alike = new Map<string, readonly OtherWord[]>();
  for (const word of words) {
    const key = [word.incident, word.statement, word.state, spanText(elapsed(word.at, now)), word.says].join(' ');
    alike.set(key, [...(alike.get(key) ?? []), word]);
  }
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const ago = spanText(elapsed(first.at, now));
    const spoke = first.state === 'unknown' ? 'may have spoken' : 'spoke';
    return rows(look, [
      ['alert', `Another incident ${spoke} here ${ago} ago: `],
      `"${first.says}" (${first.incident}, ${first.statement}, on ${channelsOf(plan, group)}).`,
    ]);
  });
}
