import { misused, refused } from '../../refusal.ts';
import { own } from '../../statement/own.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import { factNames, factRule } from '../parse-fact.ts';
import { notInRole } from '../people.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** Confirms a fact's present value, in the role that the playbook names for it. */
export function confirmFact(asked: Asked, fact: string): Decision {
  return guarded(asked, () => {
    const { plan, incident, by, behalf } = asked;
    const rule = factRule(plan, fact);
    if (!rule) return misused('fact-unknown', { fact, facts: factNames(plan) });
    if (rule.confirm === undefined) return refused('no-confirmation-needed', { fact });
    const state = own(incident.facts, fact);
    if (!state || state.value === null) return refused('nothing-to-confirm', { fact });
    const wrongRole = notInRole(plan, rule.confirm, by, behalf);
    if (wrongRole) return wrongRole;
    if (state.confirmed) return { entries: [] };
    return entry('fact.confirmed', { facts: { [fact]: state.value }, role: rule.confirm, ...behalf });
  });
}
