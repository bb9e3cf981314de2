import { holders } from '../../core/incident/people.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { rolesNeeded } from '../../core/statement/consent.ts';
import type { Draft } from '../../core/statement/draft.ts';
import { statementOf } from '../../core/statement/statement-of.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { listed } from '../layout/list.ts';
import { personName } from '../names.ts';

/** Whose yes a statement needs on the day. */
export function approvalWords(plan: Plan, { preapproved, needs }: Draft): string {
  if (preapproved) return 'goes out without another approval: it was given with the playbook';
  if (needs.length === 0) return 'goes out without any approval';
  return `waits for ${listed(needs.map((role) => holderWords(plan, role)))}`;
}

/** `legal (Legal on duty)`. */
function holderWords(plan: Plan, role: string): string {
  const names = holders(plan, role).map((id) => personName(plan, id));
  return `${role} (${names.length === 0 ? 'nobody holds it' : listed(names, 'or')})`;
}

/** Where whoever answers for a statement signs: a line for each role that would approve it on the day, and one to spare. */
export function signatures(plan: Plan, draft: Draft): Html {
  const { statement, preapproved } = draft;
  const rule = statementOf(plan, { drafts: {} }, statement);
  const roles = rule ? rolesNeeded(plan, statement, rule, draft.options, false) : [];
  const meaning = preapproved
    ? 'Whoever signs here approves it beforehand: on the day it goes out with no other yes, its blanks filled with what is true then.'
    : 'Whoever signs here agrees to the wording; on the day the text itself must be approved as well.';
  return html`<div class="signing">
<p>${meaning}</p>
<table>
<thead><tr><th>Role</th><th>Name</th><th>Date</th><th>Signature</th></tr></thead>
<tbody>${[...roles, ''].map((role) => html`<tr><td>${role}</td><td></td><td></td><td></td></tr>`)}</tbody>
</table>
</div>`;
}
