import type { DraftState, Incident } from '../../core/incident/incident.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { known } from '../../core/statement/facts.ts';
import { own } from '../../core/statement/own.ts';
import { factLabel, factText } from '../facts.ts';
import type { Look } from '../layout/look.ts';
import { labelled } from '../layout/rows.ts';

/** Facts that the texts take for granted, and facts that they keep quiet about because nobody has confirmed them. */
export function presumedRows(
  plan: Plan,
  look: Look,
  width: number,
  incident: Incident,
  states: readonly DraftState[],
  now: string,
): readonly string[] {
  const looked = [...new Set(states.flatMap(({ draft }) => Object.keys(draft.made_from)))];
  const facts = looked.flatMap((key) => (key.startsWith('fact.') ? [key.slice('fact.'.length)] : []));
  const found = facts.map((fact) => ({ fact, known: known(plan, incident, fact, now) }));
  const assumed = found.flatMap(({ fact, known: one }) =>
    one.state === 'known' && one.assumed ? [`${fact}=${factText(plan, fact, one.value, now)}`] : [],
  );
  const unconfirmed = found.flatMap(({ fact, known: one }) => {
    const value = incident.facts[fact]?.value ?? null;
    if (one.state !== 'checking' || value === null) return [];
    const role = own(plan.playbook.facts, fact)?.confirm;
    return [`${factLabel(fact)}: ${factText(plan, fact, value, now)}${role === undefined ? '' : ` (${role})`}`];
  });
  return [
    ...(assumed.length === 0 ? [] : [labelled(look, 'Assumed', width, [assumed.join('; ')])]),
    ...(unconfirmed.length === 0
      ? []
      : [labelled(look, 'Not said', width, [`not confirmed yet: ${unconfirmed.join('; ')}`])]),
  ];
}
