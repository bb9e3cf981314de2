import type { Difference, SwitchChanges } from '../core/incident/switch-changes.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { deadlineName } from './deadlines.ts';
import { factLabel } from './facts.ts';
import { listed } from './layout/list.ts';
import type { Look } from './layout/look.ts';
import { labelled } from './layout/rows.ts';
import { optionName, statementName } from './names.ts';
import { clockText } from './times.ts';

const LABEL = 14;

/** Names of what is gone are the old plan's. */
type BothPlans = { readonly before: Plan; readonly after: Plan };

/** What a switch of the playbook changes for the public: what can be said now, what is offered, which clocks run. */
export function switchPage({ before, after }: BothPlans, look: Look, changes: SwitchChanges, now: string): string {
  const row = (label: string, text: string) => (text === '' ? [] : [labelled(look, label, LABEL, [text])]);
  const named = (name: (plan: Plan, id: string) => string, id: string) => {
    const found = name(after, id);
    return found === id ? name(before, id) : found;
  };
  const { heard, statements, options, said, deadlines, asked_again } = changes;
  return [
    `${heard.length === 0 ? 'Nothing has been said in public.' : `Said in public, and stays said: ${listed(heard)}.`} From now on:`,
    ...row(
      'To say',
      differenceWords(statements, 'in the words of this playbook:', (id) => named(statementName, id)),
    ),
    ...row(
      'Offered',
      differenceWords(options, 'as before:', (id) => named(optionName, id)),
    ),
    ...row(
      'Still said',
      said.length === 0
        ? ''
        : `${listed(said.map((id) => named(optionName, id)))}: told to the public, and not in new texts. Say so if it is not true any more.`,
    ),
    ...row('Clocks', deadlines.map((deadline) => clockWords(after, deadline, now)).join('; ')),
    ...row('Asked again', listed(asked_again.map(factLabel))),
  ].join('\n');
}

function differenceWords({ added, gone, stays }: Difference, staying: string, name: (id: string) => string): string {
  const part = (words: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [`${words} ${listed(ids.map(name))}`];
  return [...part('new:', added), ...part('no more:', gone), ...part(staying, stays)].join('; ');
}

function clockWords(plan: Plan, { id, before, after }: SwitchChanges['deadlines'][number], now: string): string {
  const time = (at: string) => clockText(plan.workspace.timezone, at, now);
  const due = after === null ? 'not running yet' : `by ${time(after)}`;
  return `${deadlineName(plan, id)} ${due}${before === null ? '' : ` (was ${time(before)})`}`;
}
