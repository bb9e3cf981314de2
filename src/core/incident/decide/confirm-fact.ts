import { misused, refused } from '../../refusal.ts';
import { confirmerOf } from '../../statement/facts.ts';
import { own } from '../../statement/own.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import { estimateNow } from '../estimate-now.ts';
import { isSameEstimate, saidEstimate } from '../estimates.ts';
import { factNames, factRule } from '../parse-fact.ts';
import { notInRole } from '../people.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/**
 * Confirms a fact's present value, in the role that the playbook names for it. An estimate that is public is confirmed
 * again when it soon falls due.
 */
export function confirmFact(asked: Asked, fact: string): Decision {
  return guarded(asked, () => {
    const { plan, incident, by, behalf, at } = asked;
    const rule = factRule(plan, fact);
    if (!rule) return misused('fact-unknown', { fact, facts: factNames(plan) });
    const role = confirmerOf(plan, fact);
    if (role === undefined && !isPublicEstimate(asked, fact)) return refused('no-confirmation-needed', { fact });
    const state = own(incident.facts, fact);
    if (!state || state.value === null) return refused('nothing-to-confirm', { fact });
    const wrongRole = notInRole(plan, role ?? undefined, by, behalf);
    if (wrongRole) return wrongRole;
    const isAgain = fact === 'eta' && estimateNow(plan, incident, at).asks;
    if (isAgain && Date.parse(String(state.value)) <= Date.parse(at)) return refused('estimate-passed', { fact });
    if (state.confirmed && !isAgain) return { entries: [] };
    return entry('fact.confirmed', { facts: { [fact]: state.value }, role: role ?? null, ...behalf });
  });
}

/** A time that the public was told can always be confirmed. */
function isPublicEstimate({ plan, incident }: Asked, fact: string): boolean {
  return fact === 'eta' && isSameEstimate(own(incident.facts, 'eta')?.value, saidEstimate(plan, incident));
}
