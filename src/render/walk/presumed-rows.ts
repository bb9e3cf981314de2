import type { DraftState, Incident } from '../../core/incident/incident.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { confirmerOf, isKeptBack, known } from '../../core/statement/facts.ts';
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
    if (one.state !== 'checking' || value === null || incident.facts[fact]?.confirmed) return [];
    const role = confirmerOf(plan, fact) ?? null;
    return [`${factLabel(fact)}: ${factText(plan, fact, value, now)}${role === null ? '' : ` (${role})`}`];
  });
  const kept = facts.includes('eta') && isKeptBack(plan, incident);
  const eta = factText(plan, 'eta', incident.facts.eta?.value ?? null, now);
  const ended = incident.facts.restored_at;
  const unseen = states.some(({ draft }) => draft.stage === 'restored') && ended?.confirmed === false;
  return [
    ...(unseen
      ? [labelled(look, 'Unconfirmed', width, [['alert', 'nobody on the phones has confirmed that it works']])]
      : []),
    ...(kept ? [labelled(look, 'Not said', width, [`eta: ${eta}, since two estimates have slipped`])] : []),
    ...(assumed.length === 0 ? [] : [labelled(look, 'Assumed', width, [assumed.join('; ')])]),
    ...(unconfirmed.length === 0
      ? []
      : [labelled(look, 'Not said', width, [`not confirmed yet: ${unconfirmed.join('; ')}`])]),
  ];
}
